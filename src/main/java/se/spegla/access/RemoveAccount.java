package se.spegla.access;

import java.util.Optional;
import se.spegla.act.Actor;
import se.spegla.act.Event;
import se.spegla.act.Events;
import se.spegla.act.Store;

/** A process leader takes an account away; its sign-in ends at once. */
public final class RemoveAccount {
    /** Why an account stays. */
    public enum Refusal {
        /** Nobody removes the account that they are signed in with. */
        ONESELF,
        /** Without a process leader nobody could let anyone in. */
        LAST_LEADER
    }

    private final Store store;
    private final Accounts accounts;
    private final Events events;

    public RemoveAccount(Store store, Accounts accounts, Events events) {
        this.store = store;
        this.accounts = accounts;
        this.events = events;
    }

    /** What stands in the way, now, of this person taking that account away. */
    public Optional<Refusal> obstacle(Actor actor, Account account) {
        if (actor.id().equals(account.id().value())) {
            return Optional.of(Refusal.ONESELF);
        }
        return isLastLeader(account) ? Optional.of(Refusal.LAST_LEADER) : Optional.empty();
    }

    /** Takes the account away unless something stands in the way. */
    public Optional<Refusal> remove(Actor actor, Account account) {
        return store.transact(() -> {
            var obstacle = obstacle(actor, account);
            if (obstacle.isEmpty()) {
                accounts.remove(account.id());
                events.happened(actor, Event.of("account-removed", account.name()));
            }
            return obstacle;
        });
    }

    private boolean isLastLeader(Account account) {
        return account.may(Permission.MANAGE_ACCOUNTS)
                && accounts.all().stream()
                                .filter(other -> other.may(Permission.MANAGE_ACCOUNTS))
                                .count()
                        == 1;
    }
}
