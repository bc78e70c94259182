package org.allmende.money.invoice;

import java.io.InputStream;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;

/** A part of a schema that another part imports, from beside the class. */
@SuppressWarnings("NullAway") // the interface of the standard gives null for what is not there
final class SchemaPart implements LSInput {

    private final String name;
    private final InputStream stream;

    SchemaPart(String name, InputStream stream) {
        this.name = name;
        this.stream = stream;
    }

    @Override
    public @Nullable Reader getCharacterStream() {
        return null;
    }

    @Override
    public void setCharacterStream(@Nullable Reader ignored) {}

    @Override
    public InputStream getByteStream() {
        return stream;
    }

    @Override
    public void setByteStream(@Nullable InputStream ignored) {}

    @Override
    public @Nullable String getStringData() {
        return null;
    }

    @Override
    public void setStringData(@Nullable String ignored) {}

    @Override
    public String getSystemId() {
        return name;
    }

    @Override
    public void setSystemId(@Nullable String ignored) {}

    @Override
    public @Nullable String getPublicId() {
        return null;
    }

    @Override
    public void setPublicId(@Nullable String ignored) {}

    @Override
    public @Nullable String getBaseURI() {
        return null;
    }

    @Override
    public void setBaseURI(@Nullable String ignored) {}

    @Override
    public @Nullable String getEncoding() {
        return null;
    }

    @Override
    public void setEncoding(@Nullable String ignored) {}

    @Override
    public boolean getCertifiedText() {
        return false;
    }

    @Override
    public void setCertifiedText(boolean ignored) {}
}
