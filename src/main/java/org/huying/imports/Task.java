package org.huying.imports;

/**
 * How a sheet is to be brought in.
 *
 * @param station the station that takes the opinions
 * @param accept whether the station takes them all without screening each; what an earlier register answered is taken
 *        anyway
 */
public record Task(String station, Columns columns, boolean accept) {
}
