package dev.winnow.rules;

import dev.winnow.Rule;
import dev.winnow.Settings;
import dev.winnow.rules.boilerplate.AuthorBiography;
import dev.winnow.rules.boilerplate.Byline;
import dev.winnow.rules.boilerplate.CapitalsHeadline;
import dev.winnow.rules.boilerplate.DateLine;
import dev.winnow.rules.boilerplate.PageChrome;
import dev.winnow.rules.boilerplate.PhotoCaption;
import dev.winnow.rules.boilerplate.SectionLabel;
import dev.winnow.rules.boilerplate.SiteFurniture;
import dev.winnow.rules.boilerplate.SiteName;
import dev.winnow.rules.concatenation.ForeignTeasers;
import dev.winnow.rules.concatenation.SecondArticle;
import dev.winnow.rules.concatenation.UnrelatedArticle;
import dev.winnow.rules.date.ContradictedDate;
import dev.winnow.rules.encoding.BlankParagraph;
import dev.winnow.rules.encoding.NoBreakSpace;
import dev.winnow.rules.encoding.UndecodableBytes;
import dev.winnow.rules.injection.InjectedToken;
import dev.winnow.rules.privacy.EmailAddress;
import dev.winnow.rules.structure.GluedFields;
import dev.winnow.rules.structure.RepeatedTitle;
import dev.winnow.rules.structure.UnbalancedQuote;
import dev.winnow.rules.structure.UnfilledPlaceholder;
import java.util.Arrays;
import java.util.List;

/** The rules written in Java that ship with Winnow; those that are data are listed in the resource {@code dev/winnow/rules/index}. */
public final class StandardRules {

    /** One entry a line, so that two branches may each add one (see .gitattributes). */
    private static final Maker[] ALL = {
        AuthorBiography::new,
        BlankParagraph::new,
        Byline::new,
        CapitalsHeadline::new,
        ContradictedDate::new,
        DateLine::new,
        EmailAddress::new,
        ForeignTeasers::new,
        GluedFields::new,
        InjectedToken::new,
        NoBreakSpace::new,
        PageChrome::new,
        PhotoCaption::new,
        RepeatedTitle::new,
        SectionLabel::new,
        SiteFurniture::new,
        SiteName::new,
        UnbalancedQuote::new,
        UndecodableBytes::new,
        UnfilledPlaceholder::new,
        SecondArticle::new,
        UnrelatedArticle::new,
    };

    private StandardRules() {}

    /** Makes a rule with the user's settings. */
    private interface Maker {
        Rule make(Settings settings);
    }

    /** New instances of all rules, those that are off by default too, in the order of the list. */
    public static List<Rule> all(Settings settings) {
        return Arrays.stream(ALL).map(maker -> maker.make(settings)).toList();
    }
}
