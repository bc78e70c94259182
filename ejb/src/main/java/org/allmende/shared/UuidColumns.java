package org.allmende.shared;

import java.sql.Types;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectToFieldMapping;
import org.eclipse.persistence.sessions.Session;

/**
 * Lets columns of PostgreSQL's type {@code uuid} be null. EclipseLink 4.0 gives each attribute of type UUID a converter that
 * fails on null; the driver needs none, only the type by which to write one.
 */
public class UuidColumns implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            for (DatabaseMapping mapping : descriptor.getMappings()) {
                if (mapping instanceof DirectToFieldMapping direct && isUuid(direct)) {
                    direct.setConverter(null);
                    direct.getField().setSqlType(Types.OTHER);
                }
            }
        }
    }

    private static boolean isUuid(DirectToFieldMapping mapping) {
        return mapping.getConverter() != null
                && mapping.getConverter().getClass().getSimpleName().equals("UUIDConverter");
    }
}
