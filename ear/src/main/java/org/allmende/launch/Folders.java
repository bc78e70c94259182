package org.allmende.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Copies and unpacks whole folders. */
final class Folders {

    private Folders() {}

    /** Copies what is newer or of another size, and returns how many files that were. */
    static int copyChanged(Path from, Path to) throws IOException {
        return copyChanged(from, to, file -> true);
    }

    static int copyChanged(Path from, Path to, Predicate<Path> wanted) throws IOException {
        if (!Files.isDirectory(from)) {
            return 0;
        }
        int copied = 0;
        for (Path source : files(from)) {
            Path target = to.resolve(from.relativize(source).toString());
            if (wanted.test(source) && !same(source, target)) {
                Files.createDirectories(target.getParent());
                replace(source, target);
                copied++;
            }
        }
        return copied;
    }

    /** At no moment is half of the file there: the server may be reading it. */
    private static void replace(Path source, Path target) throws IOException {
        Path beside = target.resolveSibling(target.getFileName() + ".new");
        Files.copy(source, beside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void unpack(Path archive, Path to) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            unpack(zip, to);
        }
    }

    static void unpack(ZipInputStream zip, Path to) throws IOException {
        Files.createDirectories(to);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Path target = to.resolve(entry.getName()).normalize();
            if (!target.startsWith(to)) {
                throw new IOException("The archive leaves its folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else {
                write(zip, entry, target);
            }
        }
    }

    private static void write(InputStream content, ZipEntry entry, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(target, FileTime.fromMillis(entry.getTime()));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static boolean same(Path source, Path target) throws IOException {
        return Files.exists(target)
                && Files.size(source) == Files.size(target)
                && Files.getLastModifiedTime(source).equals(Files.getLastModifiedTime(target));
    }
}
