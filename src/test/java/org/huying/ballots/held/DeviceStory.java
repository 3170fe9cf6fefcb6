package org.huying.ballots.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

/** A poll whose second key lies on a device of the scrutineer's. */
abstract class DeviceStory extends PollStory {

    @Autowired
    Scrutineers scrutineers;

    String drafted(int voters) {
        Setting setting = ready.of(Preset.MOTION).by(Level.SECRET).titled("两把钥匙").with(
                List.of(new Item("1", "换电梯", "", ""), new Item("2", "修大门", "", "")), 1);
        String id = polls.draft(chair, STREET, setting.with(setting.options().keptBy(Keeper.DEVICE)));
        var names = new StringBuilder();
        for (int i = 0; i < voters; i++) {
            names.append("居民").append(i).append('\n');
        }
        rolls.addNames(chair, id, names.toString());
        return id;
    }

    Laptop laptop(String id) throws Exception {
        var laptop = new Laptop(port, id);
        assertThat(laptop.comes(scrutineers.invite(chair, id)).status()).isEqualTo(200);
        return laptop;
    }
}
