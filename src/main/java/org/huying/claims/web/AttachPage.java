package org.huying.claims.web;

import java.util.Set;
import java.util.UUID;
import org.huying.claims.Project;
import org.huying.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The form by which a file is added to a project.
 *
 * @param documents names of documents that have a version already
 * @param kept the file that came with the form before it was refused, and what it is called
 */
record AttachPage(Project project, Set<String> documents, @Nullable UUID kept, String name) implements Page {
}
