package org.allmende.document;

/** Limits in words that are the same in every language: {@code 100 MB}, {@code 2 GB}; a kilobyte counts 1,024 here. */
public final class FileSizes {

    private static final long MEGABYTE = 1024L * 1024;

    private FileSizes() {}

    /** A whole number of gigabytes where it is one, else megabytes, rounded down. */
    public static String limit(long bytes) {
        long megabytes = bytes / MEGABYTE;
        return megabytes >= 1024 && megabytes % 1024 == 0 ? megabytes / 1024 + " GB" : megabytes + " MB";
    }
}
