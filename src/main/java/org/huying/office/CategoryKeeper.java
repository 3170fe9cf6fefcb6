package org.huying.office;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.opinions.Categories;
import org.huying.opinions.Category;
import org.huying.people.Person;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Categories of opinions: one tree for all, kept by whoever keeps every region. */
@Component
@Order(5)
class CategoryKeeper implements Keeper<Category> {

    private final Categories categories;
    private final Areas areas;

    CategoryKeeper(Categories categories, Areas areas) {
        this.categories = categories;
        this.areas = areas;
    }

    @Override
    public Register register() {
        return Register.CATEGORIES;
    }

    @Override
    public Optional<Category> read(Typed typed) {
        String code = typed.needed(Field.CATEGORY, 6);
        typed.unless(!code.isEmpty() && Category.isCode(code), Field.CATEGORY, "office.category-wrong");
        String name = typed.needed(Field.NAME, 40);
        return typed.isFine() ? Optional.of(new Category(code, name)) : Optional.empty();
    }

    @Override
    public Optional<String> parent(Category category) {
        return category.level() == 1 ? Optional.empty()
                : Optional.of(category.code().substring(0, category.code().length() - 2));
    }

    @Override
    public Optional<Category> find(String key) {
        return categories.all().stream().filter(category -> category.code().equals(key)).findFirst();
    }

    @Override
    public List<Category> within(Person person) {
        return areas.reachesAll(person) ? categories.all() : List.of();
    }

    @Override
    public Map<Field, String> typed(Category category) {
        return new EnumMap<>(Map.of(Field.CATEGORY, category.code(), Field.NAME, category.name()));
    }

    @Override
    public String key(Category category) {
        return category.code();
    }

    @Override
    public String name(Category category) {
        return category.name();
    }

    @Override
    public String region(Category category) {
        return "";
    }

    @Override
    public boolean isKeptBy(Category category, Person person) {
        return areas.reachesAll(person);
    }

    @Override
    public void put(Category category) {
        categories.put(category);
    }
}
