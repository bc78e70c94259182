package org.allmende.web.passport;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.allmende.calendar.London;
import org.allmende.identity.Access;
import org.allmende.identity.Organisation;
import org.allmende.identity.Permission;
import org.allmende.identity.Role;
import org.allmende.passport.PaperVersion;
import org.allmende.passport.Validity;
import org.allmende.passport.use.ShareCode;
import org.allmende.passport.use.UseState;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;

/** Papers and uses in words and shapes: {@code #{passportWords.kind(version)}}. */
@Named
@RequestScoped
public class PassportWords {

    @Inject
    private Messages messages;

    @Inject
    private Formats formats;

    @Inject
    private Access access;

    @Inject
    private Clock clock;

    /** Whether the reader may see this organisation's passport. */
    public boolean readable(Organisation organisation) {
        return access.may(Permission.READ_ORGANISATION_FILES, organisation.id());
    }

    /** Whether these roles let somebody see the passport of the organisation in which they have them. */
    public boolean readableBy(List<Role> roles) {
        Set<Role> reading = Permission.READ_ORGANISATION_FILES.roles();
        return roles.stream().anyMatch(reading::contains);
    }

    LocalDate today() {
        return London.dayOf(clock.instant());
    }

    /** A shape for how it stands today. */
    public String kind(PaperVersion version) {
        return switch (version.validityOn(today()).state()) {
            case NOT_YET -> "todo";
            case VALID -> "done";
            case ENDS_SOON -> "warn";
            case EXPIRED -> "bad";
        };
    }

    /** "Valid", "Ends in 20 days", "Expired", "Not valid yet". */
    public String state(PaperVersion version) {
        Validity validity = version.validityOn(today());
        return messages.of("passport.validity." + validity.state(), validity.days());
    }

    /** "1 March 2026 to 28 February 2027", "since 1 March 2026". */
    public String days(PaperVersion version) {
        return version.validUntil()
                .map(until -> messages.of(
                        "passport.from.until", formats.fullDate(version.validFrom()), formats.fullDate(until)))
                .orElseGet(() -> messages.of("passport.from", formats.fullDate(version.validFrom())));
    }

    /** A shape for how a code stands today. */
    public String kind(ShareCode code) {
        return code.isInForce(today()) ? "open" : "locked";
    }

    /** "Valid", "Expired", "Taken back". */
    public String state(ShareCode code) {
        String key = code.isRevoked() ? "revoked" : code.isExpired(today()) ? "expired" : "valid";
        return messages.get("passport.code." + key);
    }

    /** "valid until 1 March 2027", "expired on 1 March 2027"; empty for one that was taken back. */
    public String until(ShareCode code) {
        if (code.isRevoked()) {
            return "";
        }
        return code.isExpired(today())
                ? messages.of(
                        "passport.code.expired.on",
                        formats.fullDate(code.validUntil().plusDays(1)))
                : messages.of("passport.code.until", formats.fullDate(code.validUntil()));
    }

    public boolean expired(ShareCode code) {
        return !code.isRevoked() && code.isExpired(today());
    }

    /** A shape for where a use stands. */
    public String kind(UseState state) {
        return switch (state) {
            case ASKED -> "doing";
            case CONSENTED, SENT -> "done";
            case REFUSED, WITHDRAWN -> "bad";
            case DROPPED, LAPSED -> "none";
        };
    }
}
