package org.huying.matters;

import java.util.UUID;

/** A filter of the list that somebody kept under a name, as the query of its address. */
public record SavedView(UUID id, String name, String query) {
}
