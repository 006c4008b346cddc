package se.spegla.web.account;

import io.javalin.http.Context;
import java.util.function.Supplier;
import se.spegla.access.Invitation;
import se.spegla.access.Secret;
import se.spegla.web.Pages;
import se.spegla.web.PublicAddress;
import se.spegla.web.Visitor;

/** Shows an invitation's link, the only time that it can be read. */
final class InvitationLinks {
    /** @param units see {@link #show} */
    record Page(String link, String units, long days) {}

    private final Pages pages;
    private final PublicAddress address;
    private final OnceShown made = new OnceShown();

    InvitationLinks(Pages pages, PublicAddress address) {
        this.pages = pages;
        this.address = address;
    }

    /** To be asked before a form is filled in: without an address nobody could open the link. */
    void requireAddress() {
        address.requireForOthers();
    }

    /** Names one sending of a form; a form that is shown again keeps its name. */
    String newSending(String earlier) {
        return earlier.isEmpty() ? Secret.random() : earlier;
    }

    /**
     * Answers with the link.
     *
     * @param sending what {@link #newSending} gave to the form
     * @param units names of the units it is for, "" for a process leader
     * @param create makes the invitation and returns its secret; not called where the same form was sent before
     */
    void show(Context ctx, String sending, String units, Supplier<String> create) {
        requireAddress();
        var key = Visitor.of(ctx).session().secretHash() + sending;
        var secret = made.link(key, create);
        pages.show(
                ctx,
                "account/link",
                new Page(address.link("/invitation/" + secret), units, Invitation.LENGTH.toDays()));
    }
}
