package org.huying.api.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.opinions.Filing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description written by hand says what the program does, no more and no less. */
class DescriptionTest extends ApiTest {

    /** Which record is behind each schema that is written or read by the program. */
    private static final Map<String, Class<?>> RECORDS = Map.ofEntries(
            Map.entry("Region", PlaceResource.RegionItem.class), Map.entry("Station", PlaceResource.StationItem.class),
            Map.entry("Category", PlaceResource.CategoryItem.class),
            Map.entry("Department", PlaceResource.DepartmentItem.class), Map.entry("DueDate", DueDate.class),
            Map.entry("SkippedDay", DueDate.SkippedDay.class), Map.entry("Step", StepItem.class),
            Map.entry("MatterLine", MatterItem.class), Map.entry("Matter", MatterView.class),
            Map.entry("OpinionLine", OpinionItem.class), Map.entry("Opinion", OpinionView.class),
            Map.entry("Follow", FollowView.class), Map.entry("Look", FollowView.LookItem.class),
            Map.entry("AlikeSearch", AlikeResource.AlikeBody.class),
            Map.entry("AlikeList", AlikeResource.AlikeList.class), Map.entry("Alike", AlikeResource.AlikeItem.class),
            Map.entry("Filing", FilingResource.FilingBody.class), Map.entry("Speaker", FilingResource.Speaker.class),
            Map.entry("Receipt", FilingResource.ReceiptItem.class), Map.entry("PlainAct", ActBody.Plain.class),
            Map.entry("ReasonAct", ActBody.Reason.class), Map.entry("AssignAct", ActBody.Assign.class),
            Map.entry("RouteAct", ActBody.Route.class), Map.entry("RuleAct", ActBody.Rule.class),
            Map.entry("ProgressAct", ActBody.Progress.class), Map.entry("ContactAct", ActBody.Contact.class),
            Map.entry("PlanAct", ActBody.Plan.class),
            Map.entry("PlannedMilestone", ActBody.Plan.Milestone.class), Map.entry("ReachAct", ActBody.Reach.class),
            Map.entry("Milestone", MatterView.MilestoneItem.class),
            Map.entry("LikelyList", LikelyList.class), Map.entry("Likely", LikelyList.LikelyItem.class),
            Map.entry("TopicList", TopicResource.TopicList.class),
            Map.entry("TopicView", TopicResource.TopicView.class), Map.entry("Topic", TopicResource.TopicItem.class),
            Map.entry("MergeAct", ActBody.Merge.class), Map.entry("JoinAct", ActBody.Join.class),
            Map.entry("ApartAct", ActBody.Apart.class),
            Map.entry("KeySupervision", MatterView.KeyItem.class), Map.entry("MakeKeyAct", ActBody.MakeKey.class),
            Map.entry("SuperviseAct", ActBody.Supervise.class),
            Map.entry("ExtendAct", ActBody.Extend.class), Map.entry("PauseAct", ActBody.Pause.class),
            Map.entry("HelpAct", ActBody.Help.class), Map.entry("AnswerAct", ActBody.Answer.class),
            Map.entry("NoteAct", ActBody.Note.class), Map.entry("HandUpAct", ActBody.HandUp.class),
            Map.entry("QuestionAct", ActBody.Question.class), Map.entry("AcceptAct", ActBody.Accept.class),
            Map.entry("AskAct", ActBody.Ask.class), Map.entry("TurnAwayAct", ActBody.TurnAway.class),
            Map.entry("Text", FollowResource.TextBody.class),
            Map.entry("Addition", FollowResource.AdditionBody.class),
            Map.entry("Spot", FilingResource.Spot.class), Map.entry("Photo", PhotoResource.PhotoItem.class),
            Map.entry("MatterPhoto", MatterView.PhotoItem.class),
            Map.entry("Withdrawal", FollowResource.ReasonBody.class),
            Map.entry("Rating", FollowResource.RatingBody.class), Map.entry("Problem", Problem.class),
            Map.entry("Fault", Problem.Fault.class));

    /** Schemas of what the program sends; there a field that is always there is required. */
    private static final Set<String> SENT = Set.of("Region", "Station", "Category", "Department", "DueDate",
            "SkippedDay", "Step", "AlikeList", "Alike", "MatterLine", "Matter", "Milestone", "OpinionLine", "Opinion",
            "Follow", "Look",
            "Receipt", "Photo", "MatterPhoto", "KeySupervision", "LikelyList", "Likely", "TopicList", "TopicView",
            "Topic",
            "Problem", "Fault");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Nested
    class TheDocument {

        @Test
        void isOpenApi31AndEveryReferenceLeadsSomewhere() {
            var root = document().root();

            assertThat(root.get("openapi").asString()).isEqualTo("3.1.0");
            assertThat(root.at("/info/title").asString()).isNotEmpty();
            assertThat(root.at("/components/securitySchemes/key/scheme").asString()).isEqualTo("bearer");
            assertThat(Document.references(root)).isNotEmpty()
                    .allSatisfy(ref -> assertThat(root.at(ref.substring(1)).isMissingNode()).as(ref).isFalse());
            assertThat(document().operations()).extracting(one -> one.told().get("operationId").asString())
                    .doesNotHaveDuplicates();
        }

        @Test
        void tellsOfEachOperationWhatItIsInBothLanguagesAndHowItFails() {
            assertThat(document().operations()).allSatisfy(one -> {
                assertThat(one.told().get("summary").asString()).as(one.name()).isNotEmpty();
                assertThat(one.told().get("x-summary-zh").asString()).as(one.name()).matches(".*\\p{IsHan}.*");
                assertThat(one.told().get("responses").has("default")).as(one.name()).isTrue();
                assertThat(one.told().get("responses").has("429")).as(one.name()).isTrue();
                document().requested(one).ifPresent(schema -> assertThat(document().faults(schema,
                        one.told().at("/requestBody/content/application~1json/example"), one.name())).isEmpty());
            });
        }

        @Test
        void usesEverythingItDefines() {
            var used = Document.references(document().root());
            var defined = document().root().get("components").properties().stream()
                    .filter(kind -> !kind.getKey().equals("securitySchemes"))
                    .flatMap(kind -> kind.getValue().properties().stream()
                            .map(one -> "#/components/" + kind.getKey() + "/" + one.getKey()));

            assertThat(defined).allMatch(used::contains);
        }
    }

    @Nested
    class EveryRoute {

        @Test
        void isDescribedAndNothingElse() {
            assertThat(handlers().keySet())
                    .containsExactlyInAnyOrderElementsOf(document().operations().stream().map(Document.Operation::name)
                            .toList());
        }

        @Test
        void takesTheParametersThatAreDescribed() {
            var handlers = handlers();
            assertThat(document().operations()).allSatisfy(one -> {
                var told = new ArrayList<String>();
                one.told().path("parameters").forEach(parameter -> {
                    var resolved = document().resolved(parameter);
                    assertThat(resolved.get("description").asString()).isNotEmpty();
                    told.add(resolved.get("in").asString() + " " + resolved.get("name").asString());
                });
                assertThat(told).as(one.name())
                        .containsExactlyInAnyOrderElementsOf(parameters(requireNonNull(handlers.get(one.name()))));
            });
        }

        @Test
        void takesAndGivesWhatIsDescribed() {
            var handlers = handlers();
            assertThat(document().operations()).allSatisfy(one -> {
                Method method = requireNonNull(handlers.get(one.name()));
                var body = Arrays.stream(method.getParameters()).filter(it -> it.isAnnotationPresent(RequestBody.class))
                        .map(it -> it.getType().getName()).toList();
                assertThat(document().requested(one).map(schema -> record(schema).getName()).stream().toList())
                        .as(one.name()).isEqualTo(body);
                one.told().get("responses").properties().stream().filter(it -> it.getKey().startsWith("2"))
                        .filter(it -> !it.getValue().at("/content").has("image/jpeg"))
                        .forEach(it -> assertThat(given(it.getValue().at("/content/application~1json/schema")))
                                .as(one.name()).isEqualTo(given(method.getGenericReturnType())));
            });
        }

        /** The record's name; of a page that of its items. */
        private String given(JsonNode schema) {
            JsonNode items = document().resolved(schema).at("/properties/items/items");
            return items.isMissingNode() ? record(schema).getName() : "page of " + record(items).getName();
        }

        private static String given(Type type) {
            if (type instanceof ParameterizedType of) {
                String inner = of.getActualTypeArguments()[0].getTypeName();
                return of.getRawType().equals(ResponseEntity.class) ? inner : "page of " + inner;
            }
            return type.getTypeName();
        }

        private static Class<?> record(JsonNode schema) {
            String ref = schema.get("$ref").asString();
            return requireNonNull(RECORDS.get(ref.substring(ref.lastIndexOf('/') + 1)));
        }
    }

    @Nested
    class EverySchema {

        @Test
        void hasTheFieldsOfItsRecord() {
            assertThat(RECORDS).allSatisfy((name, type) -> {
                var schema = document().schema(name);
                assertThat(names(schema.get("properties"))).as(name).containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList());
                assertThat(schema.get("additionalProperties").asBoolean()).isFalse();
                if (SENT.contains(name)) {
                    assertThat(schema.path("required").valueStream().map(JsonNode::asString)).as(name)
                            .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getRecordComponents())
                                    .filter(one -> !one.getAnnotatedType().isAnnotationPresent(Nullable.class))
                                    .map(RecordComponent::getName).toList());
                }
            });
        }

        @Test
        void knowsTheValuesTheProgramKnows() {
            assertThat(values("Channel")).isEqualTo(constants(org.huying.opinions.Channel.class));
            assertThat(values("Outcome")).isEqualTo(constants(org.huying.matters.Outcome.class));
            assertThat(values("Grade")).isEqualTo(constants(org.huying.matters.Grade.class));
            assertThat(values("Tier")).isEqualTo(constants(org.huying.matters.Tier.class));
            assertThat(values("MatterStage")).isEqualTo(kinds(org.huying.matters.Stage.class));
            assertThat(values("OpinionStage")).isEqualTo(kinds(org.huying.opinions.Stage.class));
            assertThat(values("TurnAwayAct/properties/reason"))
                    .isEqualTo(constants(org.huying.opinions.RefusalReason.class));
            assertThat(values("PauseAct/properties/reason")).isEqualTo(constants(org.huying.matters.PauseReason.class));
            assertThat(values("ContactAct/properties/way")).isEqualTo(constants(org.huying.matters.ContactWay.class));
            assertThat(values("StepDetails/properties/mistake")).isEqualTo(constants(org.huying.matters.Mistake.class));
            assertThat(values("StepDetails/properties/cause")).isEqualTo(constants(org.huying.matters.Cause.class));
            assertThat(document().schema("Step").at("/properties/kind/description").asString()).contains(
                    Stream.of(org.huying.matters.Step.class, org.huying.opinions.Step.class)
                            .flatMap(type -> kinds(type).stream()).toList());
            assertThat(document().schema("Filing").at("/properties/text/maxLength").asInt()).isEqualTo(Filing.LONGEST);
        }

        private Set<String> values(String path) {
            return document().root().at("/components/schemas/" + path + "/enum").valueStream().map(JsonNode::asString)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private static Set<String> constants(Class<? extends Enum<?>> type) {
            return Arrays.stream(type.getEnumConstants()).map(Enum::name)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private static Set<String> kinds(Class<?> type) {
            return Arrays.stream(type.getPermittedSubclasses()).map(Class::getSimpleName)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private Map<String, Method> handlers() {
        var handlers = new TreeMap<String, Method>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/v1")).forEach(path -> mapping.getMethodsCondition().getMethods()
                        .forEach(method -> handlers.put(method + " " + path, handler.getMethod()))));
        return handlers;
    }

    private static List<String> parameters(Method method) {
        var names = new ArrayList<String>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(RequestParam.class)) {
                names.add("query " + parameter.getName());
            } else if (parameter.isAnnotationPresent(PathVariable.class)) {
                names.add("path " + parameter.getName());
            } else if (parameter.isAnnotationPresent(RequestHeader.class)) {
                names.add("header " + parameter.getAnnotation(RequestHeader.class).name());
            } else if (parameter.getType().equals(IfMatch.class)) {
                names.add("header If-Match");
            }
        }
        return names;
    }

    private static List<String> names(JsonNode properties) {
        return properties.properties().stream().map(Map.Entry::getKey).toList();
    }
}
