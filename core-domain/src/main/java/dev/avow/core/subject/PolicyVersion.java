package dev.avow.core.subject;

/**
 * The version of the policy under which data was collected (S1-54).
 *
 * @param number 1 and up; a later version has a higher number
 */
public record PolicyVersion(int number) implements Comparable<PolicyVersion> {

    /**
     * Checks the bound.
     *
     * @throws IllegalArgumentException if the number is below 1
     */
    public PolicyVersion {
        if (number < 1) {
            throw new IllegalArgumentException("a policy version is 1 or more");
        }
    }

    @Override
    public int compareTo(PolicyVersion other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "v" + number;
    }
}
