package org.allmende.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A small text that only the server's account reads, outside of the database; made when it is first asked for. */
final class SecretFile {

    private SecretFile() {}

    static String readOrMake(Path file, Supplier<String> fresh) {
        try {
            if (Files.notExists(file)) {
                write(file, fresh.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the server's key " + file + " cannot be read or made", e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        try {
            Path made = file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    ? Files.createFile(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                    : Files.createFile(file);
            Files.writeString(made, text, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException another) {
            // another node was first: its key is read
        }
    }
}
