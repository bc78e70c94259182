package org.allmende.shared;

import java.sql.Types;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.DirectToFieldMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * Lets columns of PostgreSQL's type {@code uuid} be null. EclipseLink 4.0 gives each attribute of type UUID a converter that
 * fails on null; the driver needs none, only the type by which to write one.
 */
public class UuidColumns implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            for (DatabaseMapping mapping : descriptor.getMappings()) {
                if (mapping instanceof DirectToFieldMapping direct && isUuid(direct.getConverter())) {
                    direct.setConverter(null);
                    direct.getField().setSqlType(Types.OTHER);
                } else if (mapping instanceof DirectCollectionMapping many && isUuid(many.getValueConverter())) {
                    many.setValueConverter(null);
                    many.getDirectField().setSqlType(Types.OTHER);
                }
            }
        }
    }

    private static boolean isUuid(@Nullable Converter converter) {
        return converter != null && converter.getClass().getSimpleName().equals("UUIDConverter");
    }
}
