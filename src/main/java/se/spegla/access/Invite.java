package se.spegla.access;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.spegla.act.Actor;
import se.spegla.act.Event;
import se.spegla.act.Events;
import se.spegla.act.Store;
import se.spegla.measurement.Unit;

/** Single-use links make accounts. Whoever accepts one for a unit takes the unit over, and is signed in at once. */
public final class Invite {
    /** What stands in the form of an invited person. */
    public record Form(String login, String name, String password, String language) {}

    /** What is wrong with a form. */
    public enum Fault {
        LOGIN_MISSING,
        LOGIN_TOO_LONG,
        LOGIN_TAKEN,
        NAME_MISSING,
        NAME_TOO_LONG,
        PASSWORD_TOO_SHORT,
        PASSWORD_TOO_LONG
    }

    /** What came of accepting. */
    public sealed interface Acceptance {
        record Accepted(SignedIn signedIn) implements Acceptance {}

        /** The form has faults; the invitation still stands. */
        record Refused(Set<Fault> faults) implements Acceptance {}

        /** The link has been used, is too old or never was. */
        record Gone() implements Acceptance {}
    }

    private static final int LONGEST = 200;

    private final Store store;
    private final Events events;
    private final Invitations invitations;
    private final Accounts accounts;
    private final CurrentSessions sessions;
    private final Passwords passwords;
    private final InstantSource clock;

    public Invite(
            Store store,
            Events events,
            Invitations invitations,
            Accounts accounts,
            CurrentSessions sessions,
            Passwords passwords,
            InstantSource clock) {
        this.store = store;
        this.events = events;
        this.invitations = invitations;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Makes an invitation for the manager of these units and returns the secret that belongs into its link; it is stored nowhere. */
    public String manager(Actor actor, List<Unit> units) {
        var names = units.stream().map(Unit::name).collect(Collectors.joining(", "));
        return store.transact(() -> {
            events.happened(actor, Event.of("account-invited", names));
            return create(Role.UNIT_MANAGER, units.stream().map(Unit::id).collect(Collectors.toSet()));
        });
    }

    /** The same for a process leader. */
    public String leader(Actor actor) {
        return store.transact(() -> {
            events.happened(actor, Event.of("leader-invited", ""));
            return create(Role.PROCESS_LEADER, Set.of());
        });
    }

    private String create(Role role, Set<Unit.Id> units) {
        var secret = Secret.random();
        invitations.save(
                new Invitation(Secret.hash(secret), role, units, clock.instant().plus(Invitation.LENGTH)));
        return secret;
    }

    /**
     * Makes an invitation for the new manager of a unit. Whoever is responsible for it now loses it at once, with all
     * sessions, and does not keep it until the link is used.
     */
    public String successor(Actor actor, Unit unit) {
        var secret = Secret.random();
        var expires = clock.instant().plus(Invitation.LENGTH);
        store.run(() -> {
            invitations.saveInPlaceOfManagers(
                    new Invitation(Secret.hash(secret), Role.UNIT_MANAGER, Set.of(unit.id()), expires));
            events.happened(actor, Event.of("unit-handed-over", unit.name()));
        });
        return secret;
    }

    /** Takes an invitation back; one that has been used or is too old stays as it is. */
    public void revoke(Actor actor, String secretHash, Function<Set<Unit.Id>, String> names) {
        store.run(() -> invitations.find(secretHash, clock.instant()).ifPresent(invitation -> {
            invitations.remove(secretHash);
            events.happened(actor, Event.of("invitation-revoked", names.apply(invitation.units())));
        }));
    }

    /** The invitation behind a link, while it can be used. */
    public Optional<Invitation> find(String secret) {
        return invitations.find(Secret.hash(secret), clock.instant());
    }

    /** Makes the account, hands its units over and signs the person in; all or nothing. */
    public Acceptance accept(String secret, Form form) {
        var invitation = find(secret);
        if (invitation.isEmpty()) {
            return new Acceptance.Gone();
        }
        var faults = faults(form);
        return faults.isEmpty() ? store(invitation.get(), form) : new Acceptance.Refused(faults);
    }

    private Acceptance store(Invitation invitation, Form form) {
        var account = new Account(
                Account.Id.random(),
                form.login(),
                form.name().strip(),
                invitation.role(),
                invitation.units(),
                form.language());
        var password = new Credential(Credential.Kind.PASSWORD, passwords.hash(form.password()));
        try {
            return store.transact(() -> {
                if (!invitations.accept(invitation.secretHash(), account)) {
                    return new Acceptance.Gone();
                }
                accounts.save(account.id(), password);
                events.happened(
                        new Actor(account.id().value(), account.name()),
                        Event.of("invitation-accepted", account.login()));
                return new Acceptance.Accepted(sessions.begin(account));
            });
        } catch (Accounts.LoginTaken e) {
            return new Acceptance.Refused(Set.of(Fault.LOGIN_TAKEN));
        }
    }

    private Set<Fault> faults(Form form) {
        var faults = EnumSet.noneOf(Fault.class);
        length(form.login(), Fault.LOGIN_MISSING, Fault.LOGIN_TOO_LONG).ifPresent(faults::add);
        length(form.name(), Fault.NAME_MISSING, Fault.NAME_TOO_LONG).ifPresent(faults::add);
        Passwords.weakness(form.password()).map(Invite::fault).ifPresent(faults::add);
        accounts.findByLogin(form.login()).ifPresent(other -> faults.add(Fault.LOGIN_TAKEN));
        return faults;
    }

    private static Optional<Fault> length(String text, Fault missing, Fault tooLong) {
        if (text.isBlank()) {
            return Optional.of(missing);
        }
        return text.strip().length() > LONGEST ? Optional.of(tooLong) : Optional.empty();
    }

    private static Fault fault(Passwords.Weakness weakness) {
        return weakness == Passwords.Weakness.TOO_SHORT ? Fault.PASSWORD_TOO_SHORT : Fault.PASSWORD_TOO_LONG;
    }
}
