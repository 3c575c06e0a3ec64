package dev.winnow.io;

/**
 * Which members of a JSON record hold what.
 *
 * @param text the document's text
 * @param id its id
 * @param url where it comes from
 * @param date when it was published
 */
public record JsonFields(String text, String id, String url, String date) {

    public static final JsonFields DEFAULTS = new JsonFields("text", "id", "url", "date");
}
