package dev.winnow.rules.concatenation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CohesionTest {

    private static final String HARBOUR =
            "The harbour of Brandvik stays closed after the storm, said Captain Nora Brandt.\n"
                    + "Nora Brandt keeps forty trawlers in the harbour until the breakers calm down outside Brandvik.\n"
                    + "Trawlers that left Brandvik before the storm wait behind the breakwater, and Nora Brandt calls them by radio.\n"
                    + "Breakers have damaged the breakwater of the harbour, which sheltered trawlers for eighty winters.\n"
                    + "Captain Brandt wants the breakwater repaired before another storm reaches Brandvik and its trawlers.\n"
                    + "Without a breakwater the harbour would silt up, and trawlers would leave Brandvik, Nora Brandt fears.\n";

    private static final String COURT =
            "Judges in Valmora dismissed the lawsuit of the tramway builder Tessaro against the council.\n"
                    + "Tessaro had argued that the council of Valmora awarded the tramway contract unfairly to a rival.\n"
                    + "The judges found that the contract followed the statutes, and Tessaro pays the costs of the lawsuit.\n"
                    + "Valmora can now build the tramway, and the rival of Tessaro begins with the contract in spring.\n"
                    + "Lawyers of Tessaro said that the builder studies the verdict of the judges before any other lawsuit.\n"
                    + "The council of Valmora welcomed the verdict, because the tramway contract had waited for the judges.\n";

    private static Cohesion.@Nullable Gap sharpest(String text, double threshold) {
        Story story = Texts.story(text);
        return new Cohesion(story, 0, story.units().count()).sharpest(threshold);
    }

    @Test
    void the_sharpest_gap_is_where_another_article_begins() {
        Cohesion.Gap gap = sharpest(HARBOUR + COURT, 0);
        assertThat(gap).isNotNull();
        assertThat(gap.unit()).isEqualTo(6);
        assertThat(sharpest(COURT + HARBOUR, 0)).extracting(Cohesion.Gap::unit).isEqualTo(6);
    }

    @Test
    void a_gap_must_score_above_the_threshold() {
        Cohesion.Gap gap = sharpest(HARBOUR + COURT, 0);
        assertThat(gap).isNotNull();
        assertThat(sharpest(HARBOUR + COURT, gap.score())).isNull();
        assertThat(sharpest(HARBOUR + COURT, gap.score() - 0.01)).isEqualTo(gap);
    }

    @Test
    void one_article_has_no_gap() {
        assertThat(sharpest(HARBOUR, -1)).isNull();
        assertThat(sharpest(HARBOUR + HARBOUR, 0)).isNull();
    }

    @Test
    void only_the_units_of_the_stretch_are_looked_at() {
        Story story = Texts.story(HARBOUR + COURT + HARBOUR);
        assertThat(new Cohesion(story, 6, 18).sharpest(0))
                .extracting(Cohesion.Gap::unit)
                .isEqualTo(12);
    }

    @Test
    void a_text_without_enough_sentences_on_either_side_has_no_gap() {
        assertThat(sharpest("boats nets ropes\n".repeat(40) + COURT, -50)).isNull();
        assertThat(sharpest("A short note. It says one thing.", -50)).isNull();
    }

    @Test
    void a_headline_above_the_other_article_makes_its_beginning_sharper() {
        Cohesion.Gap plain = sharpest(HARBOUR + COURT, 0);
        Cohesion.Gap headed = sharpest(HARBOUR + "Judges dismiss lawsuit over tramway contract\n" + COURT, 0);
        assertThat(plain).isNotNull();
        assertThat(headed).isNotNull();
        assertThat(headed.unit()).isEqualTo(6);
        assertThat(headed.score()).isGreaterThan(plain.score() + 1);
    }

    @Test
    void an_item_of_a_list_opens_no_article() {
        Cohesion.Gap gap = sharpest(HARBOUR + "* " + COURT, -50);
        assertThat(gap).isNotNull();
        assertThat(gap.unit()).isNotEqualTo(6);
    }
}
