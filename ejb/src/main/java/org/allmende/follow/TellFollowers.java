package org.allmende.follow;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.calendar.London;
import org.allmende.follow.Follows.Warning;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.register.Service;
import org.allmende.register.ServiceId;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;

/**
 * Once a day: tells followers what comes near, each stage of each event once, by the database's clock and in the reader's
 * language. Of several stages that begin together, as when a council publishes a day that is near already, only the nearest;
 * services with the same stage of the same day share a mail.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class TellFollowers {

    /** So many services are named in one mail. */
    private static final int NAMED = 5;

    @Inject
    private Access access;

    @Inject
    private Follows follows;

    @Inject
    private Services services;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Notices notices;

    /** What goes into one mail: the same stage of the same day. */
    private record Mail(PersonId person, WarningEvent event, LocalDate day, int months) {}

    private record Key(PersonId person, ServiceId service, WarningEvent event, LocalDate day) {}

    /** Says nothing: the database's clock knows which day it is. */
    public record Command() {}

    /** Gives how many mails have gone into the outbox. */
    public int tell(Command command) {
        access.toProcess();
        Instant now = databaseClock.now();
        LocalDate today = London.dayOf(now);
        Map<Mail, List<ServiceId>> mails = nearest(follows.claim(WarningStage.on(today), today, now)).stream()
                .collect(Collectors.groupingBy(
                        warning -> new Mail(warning.person(), warning.event(), warning.day(), warning.months()),
                        Collectors.mapping(Warning::service, Collectors.toList())));
        mails.forEach(this::tell);
        return mails.size();
    }

    private static Collection<Warning> nearest(List<Warning> claimed) {
        return claimed.stream()
                .collect(Collectors.toMap(
                        warning -> new Key(warning.person(), warning.service(), warning.event(), warning.day()),
                        Function.identity(),
                        BinaryOperator.minBy(Comparator.comparingInt(Warning::months))))
                .values();
    }

    private void tell(Mail mail, List<ServiceId> about) {
        Notice notice =
                switch (mail.event()) {
                    case EXTENSION -> Notice.of("follow.extension", null);
                    case CONTRACT_END -> Notice.of("follow.end", null);
                    default ->
                        mail.months() == 0
                                ? Notice.of("follow.window.open", null)
                                : Notice.of("follow.window.soon", null);
                };
        List<Service> named = services.all(about.stream().limit(NAMED).toList()).values().stream()
                .sorted(Comparator.comparing(Service::title))
                .toList();
        String more = about.size() > NAMED ? "; … (+" + (about.size() - NAMED) + ")" : "";
        notices.tell(
                mail.person(),
                notice.with(
                                joined(named, Service::title) + more,
                                joined(named, Service::reference) + more,
                                mail.months(),
                                mail.day())
                        .linking(about.size() == 1 ? named.get(0).link() : "/follow"));
    }

    private static String joined(List<Service> services, Function<Service, String> word) {
        return services.stream().map(word).collect(Collectors.joining("; "));
    }
}
