package dev.winnow.rules;

import dev.winnow.Rule;
import dev.winnow.Settings;
import dev.winnow.rules.boilerplate.AuthorBiography;
import dev.winnow.rules.boilerplate.Byline;
import dev.winnow.rules.boilerplate.CapitalsHeadline;
import dev.winnow.rules.boilerplate.DateLine;
import dev.winnow.rules.boilerplate.HeadlineList;
import dev.winnow.rules.boilerplate.PageChrome;
import dev.winnow.rules.boilerplate.PhotoCaption;
import dev.winnow.rules.boilerplate.PhotoCredit;
import dev.winnow.rules.boilerplate.SectionLabel;
import dev.winnow.rules.boilerplate.SiteFurniture;
import dev.winnow.rules.boilerplate.SiteName;
import dev.winnow.rules.concatenation.CutOffStories;
import dev.winnow.rules.concatenation.ForeignHeadlines;
import dev.winnow.rules.concatenation.ForeignTeasers;
import dev.winnow.rules.concatenation.RepeatedBody;
import dev.winnow.rules.concatenation.SecondArticle;
import dev.winnow.rules.concatenation.UnrelatedArticle;
import dev.winnow.rules.date.ContradictedDate;
import dev.winnow.rules.date.DateLineConflict;
import dev.winnow.rules.date.DatelineConflict;
import dev.winnow.rules.date.FutureToldAsPast;
import dev.winnow.rules.date.ImpossibleDate;
import dev.winnow.rules.date.ImpossibleTime;
import dev.winnow.rules.date.RecordDateConflict;
import dev.winnow.rules.date.UrlDateConflict;
import dev.winnow.rules.date.WeekdayOfAnotherYear;
import dev.winnow.rules.date.WrongWeekday;
import dev.winnow.rules.duplicate.ContainedText;
import dev.winnow.rules.duplicate.ExactDuplicate;
import dev.winnow.rules.duplicate.NearDuplicate;
import dev.winnow.rules.duplicate.RepeatedParagraph;
import dev.winnow.rules.encoding.BidiControl;
import dev.winnow.rules.encoding.BlankParagraph;
import dev.winnow.rules.encoding.ByteOrderMark;
import dev.winnow.rules.encoding.ControlCharacter;
import dev.winnow.rules.encoding.DecomposedLetter;
import dev.winnow.rules.encoding.HiddenPayload;
import dev.winnow.rules.encoding.HtmlEntity;
import dev.winnow.rules.encoding.LoneSurrogate;
import dev.winnow.rules.encoding.LostText;
import dev.winnow.rules.encoding.MixedScriptWord;
import dev.winnow.rules.encoding.Mojibake;
import dev.winnow.rules.encoding.NoBreakSpace;
import dev.winnow.rules.encoding.OddSpace;
import dev.winnow.rules.encoding.PrivateUseCharacter;
import dev.winnow.rules.encoding.ReplacementCharacter;
import dev.winnow.rules.encoding.SoftHyphen;
import dev.winnow.rules.encoding.SuspectedMojibake;
import dev.winnow.rules.encoding.UnassignedCharacter;
import dev.winnow.rules.encoding.UndecodableBytes;
import dev.winnow.rules.encoding.ZeroWidthCharacter;
import dev.winnow.rules.injection.ChatbotReply;
import dev.winnow.rules.injection.HiddenInstruction;
import dev.winnow.rules.injection.HiddenText;
import dev.winnow.rules.injection.InjectedToken;
import dev.winnow.rules.injection.KeywordStuffing;
import dev.winnow.rules.injection.LinkStuffing;
import dev.winnow.rules.injection.PromptInjection;
import dev.winnow.rules.injection.RecurringName;
import dev.winnow.rules.privacy.BankAccount;
import dev.winnow.rules.privacy.CardNumber;
import dev.winnow.rules.privacy.EmailAddress;
import dev.winnow.rules.privacy.IpAddress;
import dev.winnow.rules.privacy.PhoneNumber;
import dev.winnow.rules.quality.C4CurlyBracket;
import dev.winnow.rules.quality.C4FewSentences;
import dev.winnow.rules.quality.C4JavascriptLine;
import dev.winnow.rules.quality.C4LongWord;
import dev.winnow.rules.quality.C4LoremIpsum;
import dev.winnow.rules.quality.C4PolicyLine;
import dev.winnow.rules.quality.C4ShortLine;
import dev.winnow.rules.quality.C4UnpunctuatedLine;
import dev.winnow.rules.quality.FinewebDuplicateLines;
import dev.winnow.rules.quality.FinewebLineBreaks;
import dev.winnow.rules.quality.FinewebShortLines;
import dev.winnow.rules.quality.FinewebUnpunctuatedLines;
import dev.winnow.rules.quality.GopherBulletLines;
import dev.winnow.rules.quality.GopherDuplicateLineCharacters;
import dev.winnow.rules.quality.GopherDuplicateLines;
import dev.winnow.rules.quality.GopherDuplicateParagraphCharacters;
import dev.winnow.rules.quality.GopherDuplicateParagraphs;
import dev.winnow.rules.quality.GopherDuplicatePhrases;
import dev.winnow.rules.quality.GopherEllipses;
import dev.winnow.rules.quality.GopherEllipsisLines;
import dev.winnow.rules.quality.GopherFewLetters;
import dev.winnow.rules.quality.GopherFewStopWords;
import dev.winnow.rules.quality.GopherFrequentPhrase;
import dev.winnow.rules.quality.GopherHashes;
import dev.winnow.rules.quality.GopherWordCount;
import dev.winnow.rules.quality.GopherWordLength;
import dev.winnow.rules.structure.BrokenLine;
import dev.winnow.rules.structure.CutOffText;
import dev.winnow.rules.structure.CutOffWord;
import dev.winnow.rules.structure.DoubledParagraph;
import dev.winnow.rules.structure.GluedBreadcrumb;
import dev.winnow.rules.structure.GluedFields;
import dev.winnow.rules.structure.GluedSentences;
import dev.winnow.rules.structure.GluedWords;
import dev.winnow.rules.structure.HardWrappedLines;
import dev.winnow.rules.structure.HyphenatedLineEnd;
import dev.winnow.rules.structure.MarkupLeft;
import dev.winnow.rules.structure.MissingBlank;
import dev.winnow.rules.structure.PinyinInBrackets;
import dev.winnow.rules.structure.RepeatedTitle;
import dev.winnow.rules.structure.ReversedParagraphs;
import dev.winnow.rules.structure.ScriptLeft;
import dev.winnow.rules.structure.StyleLeft;
import dev.winnow.rules.structure.UnbalancedBracket;
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
        ContainedText::new,
        WrongWeekday::new,
        WeekdayOfAnotherYear::new,
        UrlDateConflict::new,
        RecordDateConflict::new,
        ImpossibleTime::new,
        ImpossibleDate::new,
        FutureToldAsPast::new,
        DatelineConflict::new,
        DateLineConflict::new,
        EmailAddress::new,
        ExactDuplicate::new,
        CutOffStories::new,
        CutOffText::new,
        CutOffWord::new,
        DoubledParagraph::new,
        ForeignHeadlines::new,
        ForeignTeasers::new,
        GluedBreadcrumb::new,
        GluedFields::new,
        HiddenInstruction::new,
        BrokenLine::new,
        HardWrappedLines::new,
        HiddenText::new,
        HyphenatedLineEnd::new,
        HeadlineList::new,
        InjectedToken::new,
        NearDuplicate::new,
        ReplacementCharacter::new,
        ByteOrderMark::new,
        LoneSurrogate::new,
        LostText::new,
        DecomposedLetter::new,
        UnassignedCharacter::new,
        PrivateUseCharacter::new,
        ControlCharacter::new,
        SuspectedMojibake::new,
        ZeroWidthCharacter::new,
        SoftHyphen::new,
        OddSpace::new,
        BidiControl::new,
        HiddenPayload::new,
        MixedScriptWord::new,
        HtmlEntity::new,
        CardNumber::new,
        BankAccount::new,
        IpAddress::new,
        PhoneNumber::new,
        PromptInjection::new,
        ChatbotReply::new,
        KeywordStuffing::new,
        LinkStuffing::new,
        Mojibake::new,
        NoBreakSpace::new,
        PageChrome::new,
        PhotoCaption::new,
        PhotoCredit::new,
        RepeatedParagraph::new,
        RecurringName::new,
        RepeatedTitle::new,
        ReversedParagraphs::new,
        SectionLabel::new,
        SiteFurniture::new,
        SiteName::new,
        UnbalancedBracket::new,
        UnbalancedQuote::new,
        UndecodableBytes::new,
        UnfilledPlaceholder::new,
        RepeatedBody::new,
        GluedSentences::new,
        PinyinInBrackets::new,
        StyleLeft::new,
        ScriptLeft::new,
        MarkupLeft::new,
        GluedWords::new,
        MissingBlank::new,
        SecondArticle::new,
        UnrelatedArticle::new,
        C4CurlyBracket::new,
        C4FewSentences::new,
        C4JavascriptLine::new,
        C4LongWord::new,
        C4LoremIpsum::new,
        C4PolicyLine::new,
        C4ShortLine::new,
        C4UnpunctuatedLine::new,
        FinewebDuplicateLines::new,
        FinewebLineBreaks::new,
        FinewebShortLines::new,
        FinewebUnpunctuatedLines::new,
        GopherBulletLines::new,
        GopherDuplicateLineCharacters::new,
        GopherDuplicateLines::new,
        GopherDuplicateParagraphCharacters::new,
        GopherDuplicateParagraphs::new,
        GopherDuplicatePhrases::new,
        GopherEllipses::new,
        GopherEllipsisLines::new,
        GopherFewLetters::new,
        GopherFewStopWords::new,
        GopherFrequentPhrase::new,
        GopherHashes::new,
        GopherWordCount::new,
        GopherWordLength::new,
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
