package org.huying.links.web;

import java.util.List;
import java.util.stream.Collectors;
import org.huying.links.Block;
import org.huying.web.Option;
import org.huying.web.Page;

/** The estates and grids of a street with their buildings, and the form that says them. */
record GroundPage(List<Part> parts, List<Option> communities, Part chosen) implements Page {

    /** One estate or grid. */
    record Part(String community, String name, List<Block> blocks) {

        long households() {
            return blocks.stream().filter(block -> block.building() > 0).mapToInt(Block::households).sum();
        }

        long buildings() {
            return blocks.stream().filter(block -> block.building() > 0).count();
        }

        /** As they are typed. */
        String typed() {
            return blocks.stream().filter(block -> block.building() > 0).map(block -> "%d %d %d %d".formatted(
                    block.building(), block.units(), block.floors(), block.doors())).collect(Collectors.joining("\n"));
        }
    }

    String communityName(Part part) {
        return communities.stream().filter(one -> one.value().equals(part.community())).map(Option::label).findFirst()
                .orElse(part.community());
    }
}
