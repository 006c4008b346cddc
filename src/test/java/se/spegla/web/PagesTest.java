package se.spegla.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagesTest {
    private final Pages pages = new Pages(new Assets(), () -> false);

    @Test
    void nothing_that_is_printed_can_begin_a_tag_or_end_an_attribute() {
        var page =
                pages.text("sv", "fault", new FaultPages.Page("a & b", "<script>alert('å')</script>", "/\"onclick=\""));
        assertThat(page)
                .contains("a &amp; b", "&lt;script&gt;alert(&apos;å&apos;)&lt;/script&gt;", "/&quot;onclick=&quot;")
                .doesNotContain("<script>alert", "/\"onclick");
    }
}
