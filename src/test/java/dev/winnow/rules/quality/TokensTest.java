package dev.winnow.rules.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    private static String cut(String text) {
        Tokens tokens = Tokens.read(text);
        return IntStream.range(0, tokens.count())
                .mapToObj(i -> text.substring(tokens.start(i), tokens.end(i)))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It is so.               | It is so .",
                "Is it? Yes!             | Is it ? Yes !",
                "a, b; c: d              | a , b ; c : d",
                "1,000 at 10:30 for 3.5  | 1,000 at 10:30 for 3.5",
                "well-known and/or       | well-known and/or",
                "one -- two - three      | one -- two - three",
                "Dr. No of the U.S. army | Dr. No of the U.S. army",
                "wait... no… yes         | wait ... no … yes",
                "(a) [b] \"c\" “d”       | ( a ) [ b ] \" c \" “ d ”",
                "don't we'll it’s Ann's  | do n't we 'll it ’s Ann 's",
                "O'Neill dogs'           | O'Neill dogs '",
                "#4 at $5 or 6%          | # 4 at $ 5 or 6 %",
                "山中，有人。x12山        | 山 中 ， 有 人 。 x12 山",
            })
    void words_are_those_of_the_treebank(String text, String words) {
        assertThat(cut(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "One. Two? Three!                 | 3",
                "One and no end                   | 1",
                "Mr. Ling met Dr. Ines J. Valdero. | 1",
                "He paid 3.50 at 5.30. Fine.      | 2",
                "\"So it is.\" He left.           | 2",
                "Well... he left. Well... He left. | 3",
                "It is e.g. this, i.e. that.      | 1",
            })
    void sentences_end_at_marks_before_white_space(String text, int sentences) {
        assertThat(Sentences.count(text, 0, text.length())).isEqualTo(sentences);
    }
}
