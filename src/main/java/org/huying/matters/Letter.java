package org.huying.matters;

/**
 * The letter a place prints for an outcome.
 *
 * @param region leading digits of the regions it holds for, empty for all
 * @param basis the paper that says so
 * @param setBy the name of whoever set it, empty where it came with the program
 */
public record Letter(Outcome outcome, String letter, String region, String basis, String setBy) {
}
