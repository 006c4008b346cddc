package se.spegla.bench;

import java.io.IOException;
import se.spegla.attack.Costs;

/** What protection costs in figures that are withheld: {@code -Dbench=ProtectionCosts}, the number of units as argument. */
public final class ProtectionCosts {
    private ProtectionCosts() {}

    public static void main(String[] arguments) throws IOException {
        Costs.main(arguments);
    }
}
