package org.huying.matters.figures;

/** How often each grade was given. */
public record Grades(int satisfied, int basically, int dissatisfied) {

    static final Grades NONE = new Grades(0, 0, 0);

    public int all() {
        return satisfied + basically + dissatisfied;
    }

    Grades plus(Grades other) {
        return new Grades(satisfied + other.satisfied, basically + other.basically,
                dissatisfied + other.dissatisfied);
    }

    /** The share that is satisfied. */
    public Figures.Rate share() {
        return new Figures.Rate(satisfied, all());
    }

    /** Where that share lies with a confidence of 95 %, as if those who rated were drawn from all who could. */
    public Interval interval() {
        return Interval.of(satisfied, all());
    }
}
