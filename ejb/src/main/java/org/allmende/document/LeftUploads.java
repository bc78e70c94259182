package org.allmende.document;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;

/** Takes away every quarter of an hour what is left of uploads with which nobody went on. */
@Singleton
public class LeftUploads {

    private static final Logger LOG = Logger.getLogger(LeftUploads.class.getName());

    @Inject
    private Documents documents;

    @Inject
    private RemoveLeftUpload removeLeftUpload;

    /** One that cannot be taken away keeps no other waiting, and is tried again. */
    @Schedule(hour = "*", minute = "*/15", persistent = false, info = "left uploads")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void takeAway() {
        for (DocumentId left : documents.leftAlone()) {
            try {
                Acting.run(Actor.process("Documents/removeLeftUpload"), () -> {
                    removeLeftUpload.remove(left);
                });
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, failed, () -> "what is left of the upload " + left + " could not be taken away");
            }
        }
    }
}
