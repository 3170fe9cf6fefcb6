package org.huying.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.huying.Refused;

/** How far a project has come, and who carries it. From the list on there is always somebody. */
public sealed interface Stage {

    record Collected() implements Stage {
    }

    record Screened() implements Stage {
    }

    /** @param department keeps it until deputies claim it */
    record Listed(Step.Listed listing, String department, Works works) implements Stage {
    }

    /** Deputies may claim it; until then the department keeps it. */
    record Open(Step.Listed listing, String department, Works works) implements Stage {

        Claimed claim(Step.Claimed step) {
            return new Claimed(listing, List.of(new Member(step.deputy(), step.until())), works);
        }
    }

    /** A team carries it, of one member at least. */
    record Claimed(Step.Listed listing, List<Member> team, Works works) implements Stage {

        public Claimed {
            if (team.isEmpty()) {
                throw new IllegalArgumentException("A claimed project has a team");
            }
        }

        public boolean has(String deputy) {
            return team.stream().anyMatch(member -> member.deputy().equals(deputy));
        }

        Claimed join(Step.Claimed step) {
            if (has(step.deputy())) {
                throw new Refused("claims.in-team");
            }
            if (team.size() == listing.most()) {
                throw new Refused("claims.team-full", listing.most());
            }
            return new Claimed(listing,
                    Stream.concat(team.stream(), Stream.of(new Member(step.deputy(), step.until()))).toList(), works);
        }

        /** Whoever leaves names who carries on. */
        Claimed handOver(Step.HandedOver step) {
            member(step.from());
            if (step.to().equals(step.from())) {
                throw new Refused("claims.carries-on-missing");
            }
            var others = team.stream().filter(
                    member -> !member.deputy().equals(step.from()) && !member.deputy().equals(step.to())).toList();
            LocalDate until = has(step.to()) && member(step.to()).until().isAfter(step.until())
                    ? member(step.to()).until()
                    : step.until();
            return new Claimed(listing,
                    Stream.concat(others.stream(), Stream.of(new Member(step.to(), until))).toList(),
                    works);
        }

        Claimed extend(Step.Extended step) {
            Member member = member(step.deputy());
            if (!step.until().isAfter(member.until())) {
                throw new Refused("claims.not-longer", member.until());
            }
            return new Claimed(listing, team.stream()
                    .map(one -> one.equals(member) ? new Member(one.deputy(), step.until()) : one).toList(), works);
        }

        Claimed with(Works changed) {
            return new Claimed(listing, team, changed);
        }

        private Member member(String deputy) {
            return team.stream().filter(member -> member.deputy().equals(deputy)).findFirst()
                    .orElseThrow(() -> new Refused("claims.not-in-team"));
        }
    }

    record Finished(Step.Listed listing, List<Member> team, Works works) implements Stage {
    }

    record Dropped() implements Stage {
    }

    /** A deputy of the team, until when. Past that day a step must say who carries on: asked of the clock. */
    record Member(String deputy, LocalDate until) {

        public boolean isPastOn(LocalDate today) {
            return until.isBefore(today);
        }
    }
}
