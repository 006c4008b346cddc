package se.spegla.attack;

import se.spegla.disclosure.policy.Policy;
import se.spegla.disclosure.policy.Published;
import se.spegla.disclosure.policy.Rounding;

/** The published policy, to have one of its rules taken out. */
class Weakened implements Policy {
    private final Published published = new Published(5);

    @Override
    public int threshold() {
        return published.threshold();
    }

    @Override
    public boolean holdsBack() {
        return published.holdsBack();
    }

    @Override
    public boolean unanimous(int n, int largest) {
        return published.unanimous(n, largest);
    }

    @Override
    public ItemDetail item(int n, int sheets, int largest, boolean inScore) {
        return published.item(n, sheets, largest, inScore);
    }

    @Override
    public int leastUnlinked() {
        return published.leastUnlinked();
    }

    @Override
    public boolean showsTurnout(int sheets) {
        return published.showsTurnout(sheets);
    }

    @Override
    public boolean showsOrderStatistics(int n) {
        return published.showsOrderStatistics(n);
    }

    @Override
    public Rounding rounding() {
        return published.rounding();
    }
}
