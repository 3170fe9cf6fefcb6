package org.huying.claims;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of profiles and of the kept list of tags. */
@Repository
class ProfileStore {

    private final JdbcClient jdbc;

    ProfileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> tags(String kind) {
        return jdbc.sql("select name from claims.tag where kind = ? and retired_on is null order by name collate \"C\"")
                .param(kind)
                .query(String.class).list();
    }

    Map<String, Profile> profiles(Collection<String> deputies) {
        var profiles = new LinkedHashMap<String, Profile>();
        if (deputies.isEmpty()) {
            return profiles;
        }
        Map<String, TreeSet<String>> skills = tagged(deputies, "SKILL");
        Map<String, TreeSet<String>> subjects = tagged(deputies, "SUBJECT");
        var interests = new LinkedHashMap<String, TreeMap<String, String>>();
        jdbc.sql("select * from claims.interest where deputy in (:deputies)").param("deputies", deputies)
                .query(row -> {
                    interests.computeIfAbsent(row.getString("deputy"), _ -> new TreeMap<>())
                            .put(row.getString("party"), row.getString("tie"));
                });
        jdbc.sql("select * from claims.profile where deputy in (:deputies)").param("deputies", deputies).query(row -> {
            String deputy = row.getString("deputy");
            profiles.put(deputy,
                    new Profile(deputy, skills.getOrDefault(deputy, new TreeSet<>()),
                            subjects.getOrDefault(deputy, new TreeSet<>()), row.getString("community"),
                            row.getString("estate"), row.getString("resources"), row.getInt("most"),
                            interests.getOrDefault(deputy, new TreeMap<>())));
        });
        return profiles;
    }

    /** Where estates lie, as portraits and visits tell. */
    Map<String, Set<String>> communitiesOfEstates() {
        var communities = new LinkedHashMap<String, Set<String>>();
        jdbc.sql("""
                select estate, community from claims.profile where estate <> '' and community <> ''
                 union
                select estate, community from claims.campaign where estate <> '' and community <> ''""").query(row -> {
            communities.computeIfAbsent(row.getString("estate"), _ -> new TreeSet<>()).add(row.getString("community"));
        });
        return communities;
    }

    private Map<String, TreeSet<String>> tagged(Collection<String> deputies, String kind) {
        var tags = new LinkedHashMap<String, TreeSet<String>>();
        jdbc.sql("""
                select deputy, tag
                  from claims.profile_tag
                  join claims.tag on tag.name = profile_tag.tag
                 where deputy in (:deputies) and kind = :kind""").param("deputies", deputies).param("kind", kind)
                .query(row -> {
                    tags.computeIfAbsent(row.getString("deputy"), _ -> new TreeSet<>()).add(row.getString("tag"));
                });
        return tags;
    }

    void put(Profile profile, Instant at) {
        jdbc.sql("""
                insert into claims.profile (deputy, community, estate, resources, most, changed_at)
                values (?, ?, ?, ?, ?, ?)
                    on conflict (deputy) do update
                   set community = excluded.community, estate = excluded.estate, resources = excluded.resources,
                       most = excluded.most, changed_at = excluded.changed_at""").params(profile.deputy(),
                profile.community(), profile.estate(), profile.resources(), profile.most(),
                at.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("delete from claims.profile_tag where deputy = ?").param(profile.deputy()).update();
        jdbc.sql("delete from claims.interest where deputy = ?").param(profile.deputy()).update();
        var tags = new TreeSet<>(profile.skills());
        tags.addAll(profile.experience());
        tags.forEach(tag -> jdbc.sql("insert into claims.profile_tag (deputy, tag) values (?, ?)")
                .params(profile.deputy(), tag).update());
        profile.interests().forEach((party, tie) -> jdbc
                .sql("insert into claims.interest (deputy, party, tie) values (?, ?, ?)")
                .params(profile.deputy(), party, tie).update());
    }
}
