package dev.winnow.text;

/** Weekdays in Chinese, Japanese and Korean, which are written without blanks and abbreviated to one sign. */
final class EasternWeekdays {

    private static final String JAPANESE = "月火水木金土日";
    private static final String CHINESE = "一二三四五六日";
    private static final String KOREAN = "월화수목금토일";

    private EasternWeekdays() {}

    /** The weekday from {@code start} on, 1 (Monday) to 7; one sign alone counts only as a whole word; 0 when there is none. */
    static int at(Cursor cursor, int start, int end) {
        char first = cursor.at(start);
        if (first < '\u3000') {
            return 0;
        }
        if (first == '星' && cursor.at(start + 1) == '期' || first == '礼' && cursor.at(start + 1) == '拜') {
            return chinese(cursor.at(start + 2));
        }
        if (first == '周' || first == '週') {
            return chinese(cursor.at(start + 1));
        }
        int number = Math.max(JAPANESE.indexOf(first), KOREAN.indexOf(first)) + 1;
        boolean whole = end == start + 1 || cursor.at(start + 1) == '曜' || cursor.at(start + 1) == '요';
        return whole ? number : 0;
    }

    /** How many signs the weekday has that {@link #at} found. */
    static int length(Cursor cursor, int start) {
        return switch (cursor.at(start)) {
            case '星', '礼' -> 3;
            case '周', '週' -> 2;
            default -> cursor.at(start + 1) == '曜' || cursor.at(start + 1) == '요' ? 3 : 1;
        };
    }

    private static int chinese(char sign) {
        return sign == '天' ? 7 : CHINESE.indexOf(sign) + 1;
    }
}
