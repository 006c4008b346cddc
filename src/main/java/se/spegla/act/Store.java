package se.spegla.act;

import java.util.function.Supplier;

/** Where everything is stored. What an act reads and writes through the ports happens at one moment, or not at all. */
public interface Store {
    /**
     * Does an act whole, or nothing of it; on disk when it returns. What it reads is what it has written so far, and nobody else
     * writes meanwhile, in another process either. An act within an act is part of it. What it throws is thrown here.
     */
    <T> T transact(Supplier<T> act);

    /** As {@link #transact}, without a result. */
    default void run(Runnable act) {
        transact(() -> {
            act.run();
            return null;
        });
    }
}
