package se.spegla.access;

import java.util.Optional;

/** A process leader takes an account away; its sign-in ends at once. */
public final class RemoveAccount {
    /** Why an account stays. */
    public enum Refusal {
        /** Nobody removes the account that they are signed in with. */
        ONESELF,
        /** Without a process leader nobody could let anyone in. */
        LAST_LEADER
    }

    private final Accounts accounts;

    public RemoveAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    /** What stands in the way, now, of this person taking that account away. */
    public Optional<Refusal> obstacle(Account.Id actor, Account account) {
        if (actor.equals(account.id())) {
            return Optional.of(Refusal.ONESELF);
        }
        return isLastLeader(account) ? Optional.of(Refusal.LAST_LEADER) : Optional.empty();
    }

    /** Takes the account away unless something stands in the way. */
    public synchronized Optional<Refusal> remove(Account.Id actor, Account account) {
        var obstacle = obstacle(actor, account);
        if (obstacle.isEmpty()) {
            accounts.remove(account.id());
        }
        return obstacle;
    }

    private boolean isLastLeader(Account account) {
        return account.role() == Role.PROCESS_LEADER
                && accounts.all().stream().filter(other -> other.role() == Role.PROCESS_LEADER).count() == 1;
    }
}
