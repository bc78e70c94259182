package org.allmende.remedy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.Side;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * The council takes over the work of a milestone whose remedy has failed, where the contract allows it, and says so in public.
 *
 * <p>Errors: those of {@link StepIn}.
 */
@Stateless
@UseCase
@Requires(Permission.SIGN_FOR_COUNCIL)
public class RecordStepIn {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Remedies remedies;

    @Inject
    private RemedyNews news;

    @Inject
    private DatabaseClock databaseClock;

    /** From when until when, and why. */
    public record Command(
            RemedyId remedy,
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @NotBlank @Size(max = 4000) String reasons) {}

    public void record(@Valid Command command) {
        Milestone milestone =
                contracts.milestoneLocked(remedies.get(command.remedy()).milestone());
        Contract contract = milestone.contract();
        access.to(contract.councilId());
        Remedy remedy = remedies.getLocked(command.remedy());
        remedies.add(new StepIn(
                contract,
                remedy,
                command.from(),
                command.until(),
                command.reasons(),
                Acting.current().requirePerson(),
                databaseClock.now()));
        news.tell(milestone, "stepin", "/milestone/remedy/", command.from(), Side.COUNCIL, Side.PROVIDER);
    }
}
