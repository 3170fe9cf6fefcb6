package org.huying.links.web;

import java.util.List;
import org.huying.links.LinkTable;
import org.huying.web.Page;

/**
 * The form by which links come from a spreadsheet.
 *
 * @param wrong the rows that could not be understood
 * @param begun how many links the last file began, less than none where there was none
 */
record LinkImportPage(List<LinkTable.Wrong> wrong, int begun) implements Page {
}
