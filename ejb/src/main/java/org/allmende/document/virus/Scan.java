package org.allmende.document.virus;

import java.io.OutputStream;

/** One file on its way to the scanner. Whatever becomes of the scanner, the bytes are taken: nothing here ever throws. */
public abstract class Scan extends OutputStream {

    /** Where nobody is asked. */
    static Scan none(String why) {
        return new Scan() {
            @Override
            public void write(byte[] bytes, int from, int length) {
                // nobody looks at it
            }

            @Override
            public Verdict verdict() {
                return Verdict.notScanned(why);
            }
        };
    }

    @Override
    public final void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public abstract void write(byte[] bytes, int from, int length);

    /** Once all bytes have been written. */
    public abstract Verdict verdict();

    @Override
    public void close() {
        // nothing is open
    }
}
