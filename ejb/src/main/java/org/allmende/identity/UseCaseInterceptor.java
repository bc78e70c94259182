package org.allmende.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.audit.AuditLog;
import org.allmende.audit.AuditOutcome;
import org.allmende.audit.AuditedCall;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Id;
import org.allmende.shared.PublicVersion;
import org.jspecify.annotations.Nullable;

/** Around every use case: opens the access frame, demands that the instance was checked, writes the audit entry. */
@UseCaseCalled
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class UseCaseInterceptor {

    @Inject
    private AuditLog auditLog;

    @Inject
    private PublicVersion publicVersion;

    @Inject
    private Event<UseCaseFailed> failed;

    @jakarta.annotation.Resource
    private TransactionSynchronizationRegistry transaction;

    @AroundInvoke
    public @Nullable Object around(InvocationContext context) throws Exception {
        Class<?> useCase = context.getMethod().getDeclaringClass();
        Requires requires = Objects.requireNonNull(
                useCase.getAnnotation(Requires.class), () -> useCase.getName() + " names no permission");
        AuditedCall audited = describe(useCase, requires, context.getParameters());
        List<UUID> things = Arrays.stream(context.getParameters())
                .flatMap(UseCaseInterceptor::things)
                .toList();
        UseCaseCall call = UseCaseCall.begin(requires, things);
        try {
            Object result = context.proceed();
            if (!call.isChecked()) {
                throw new IllegalStateException(
                        useCase.getName() + " did not check " + requires.value() + " on the instance");
            }
            auditLog.done(audited);
            bumpAfterCommit();
            return result;
        } catch (AccessRefused refused) {
            auditLog.failed(audited, AuditOutcome.REFUSED, refused.getMessage());
            throw refused;
        } catch (DomainProblem problem) {
            auditLog.failed(audited, AuditOutcome.BROKEN_RULE, problem.getMessage());
            failed.fire(new UseCaseFailed(useCase.getSimpleName(), things, problem.code()));
            throw problem;
        } catch (RuntimeException fault) {
            failed.fire(new UseCaseFailed(useCase.getSimpleName(), things, UseCaseFailed.FAULT));
            throw fault;
        } finally {
            call.end();
        }
    }

    private static AuditedCall describe(Class<?> useCase, Requires requires, Object[] parameters) {
        Actor actor = Acting.current();
        Optional<Id> subject =
                Arrays.stream(parameters).flatMap(UseCaseInterceptor::ids).findFirst();
        return new AuditedCall(
                actor.kind().name(),
                actor.personId().map(PersonId::value).orElse(null),
                actor.label(),
                useCase.getSimpleName(),
                requires.value().name(),
                subject.map(id -> id.getClass().getSimpleName().replaceFirst("Id$", ""))
                        .orElse(null),
                subject.map(Id::value).orElse(null),
                requires.trail());
    }

    /** All ids, and ids that are not typed, such as the subject of a file. */
    private static Stream<UUID> things(@Nullable Object parameter) {
        if (parameter instanceof UUID thing) {
            return Stream.of(thing);
        }
        Stream<UUID> typed = ids(parameter).map(Id::value);
        if (parameter == null || !parameter.getClass().isRecord()) {
            return typed;
        }
        return Stream.concat(
                typed,
                Arrays.stream(parameter.getClass().getRecordComponents())
                        .filter(component -> component.getType() == UUID.class)
                        .map(component -> read(component.getAccessor(), parameter))
                        .flatMap(Optional::stream)
                        .map(UUID.class::cast));
    }

    private static Stream<Id> ids(@Nullable Object parameter) {
        if (parameter instanceof Id id) {
            return Stream.of(id);
        }
        if (parameter == null || !parameter.getClass().isRecord()) {
            return Stream.empty();
        }
        return Arrays.stream(parameter.getClass().getRecordComponents())
                .filter(component -> Id.class.isAssignableFrom(component.getType()))
                .map(component -> value(component.getAccessor(), parameter))
                .flatMap(Optional::stream);
    }

    private static Optional<Id> value(java.lang.reflect.Method accessor, Object command) {
        return read(accessor, command).map(Id.class::cast);
    }

    private static Optional<Object> read(java.lang.reflect.Method accessor, Object command) {
        try {
            accessor.setAccessible(true);
            return Optional.ofNullable(accessor.invoke(command));
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("the command " + command.getClass() + " cannot be read", unreadable);
        }
    }

    private void bumpAfterCommit() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    publicVersion.bump();
                }
            }
        });
    }
}
