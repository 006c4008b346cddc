package se.spegla.web;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import se.spegla.testing.PageStates;

class FaultPagesTest {
    @Nested
    class OfAFault extends PageStates {
        @Override
        protected String folder() {
            return "fault.peb";
        }

        @Override
        protected Stream<State> states() {
            return Stream.of(
                    new State("fault", "", new FaultPages.Page("Sidan finns inte", "Adressen är fel.", "/home")));
        }
    }

    @Nested
    class OfAFormThatCanBeSentAgain extends PageStates {
        @Override
        protected String folder() {
            return "form";
        }

        @Override
        protected Stream<State> states() {
            return Stream.of(new State(
                    "form/again",
                    "",
                    new SentForm.Page(
                            "För sent",
                            "Skicka igen.",
                            new SentForm("/rounds/1", List.of(new SentForm.Field("name", "Våren"))))));
        }
    }
}
