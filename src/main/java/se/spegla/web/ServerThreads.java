package se.spegla.web;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.strategy.AdaptiveExecutionStrategy;

/**
 * The threads that answer. With Jetty the thread that finds a request answers it, and first wakes another one that looks
 * for the next. Where one tablet at a time is answered, as is usual here, the waking costs about a tenth of all processor
 * time. So this pool waits a moment before it wakes anybody: most answers are given by then, and the thread that gave one
 * looks for the next request itself.
 */
final class ServerThreads extends QueuedThreadPool {
    /** How long whoever comes while another is being answered may wait for a thread that looks for requests. */
    private static final long PATIENCE_MILLIS = 2;

    /** With fewer threads left nothing is put off: somebody must hear the network when all the others wait for it. */
    private static final int SPARE = 8;

    private final Executor later =
            CompletableFuture.delayedExecutor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS, Runnable::run);
    private final Set<AdaptiveExecutionStrategy> putOff = ConcurrentHashMap.newKeySet();

    ServerThreads(int most, int least) {
        super(most, least);
    }

    /**
     * Has another thread look for requests: soon, if the one that looked until now does not do so again before.
     *
     * @param search what looks for requests; whichever thread takes it up first does it, the other one leaves it
     */
    @Override
    public boolean tryExecute(Runnable search) {
        if (!(search instanceof AdaptiveExecutionStrategy strategy) || left() < SPARE) {
            return super.tryExecute(search);
        }
        if (putOff.add(strategy)) {
            later.execute(() -> takeOver(strategy));
        }
        return true;
    }

    private int left() {
        return getMaxThreads() - getUtilizedThreads();
    }

    /** A pool that has been stopped meanwhile refuses: then nobody has to look any more, and nobody hears of it. */
    private void takeOver(AdaptiveExecutionStrategy search) {
        putOff.remove(search); // before looking, so that whoever leaves off from now on puts it off anew
        if (search.isIdle() && !super.tryExecute(search)) {
            execute(search);
        }
    }
}
