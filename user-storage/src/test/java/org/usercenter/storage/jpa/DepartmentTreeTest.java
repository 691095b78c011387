package org.usercenter.storage.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.department.DepartmentRefusedException;
import org.usercenter.storage.department.DepartmentRefusedException.Reason;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A9")
final class DepartmentTreeTest extends DepartmentTest {

    @Test
    void one_is_moved_before_another_as_often_as_one_likes() {
        String a = create(null, text("甲"));
        String b = create(null, text("乙"));
        String c = create(null, text("丙"));

        for (int i = 0; i < 15; i++) {
            move(c, null, b);
            move(b, null, c);
        }

        assertThat(ids(children(null, null, 10))).containsExactly(a, b, c);
        move(c, null, a);
        assertThat(ids(children(null, null, 10))).containsExactly(c, a, b);
    }

    @Test
    void one_is_moved_with_everything_below_it() {
        String a = create(null, text("甲"));
        String b = create(null, text("乙"));
        String below = create(b, text("一组"));

        move(b, a, null);

        assertThat(find(b).parentId()).isEqualTo(a);
        assertThat(path(below)).containsExactly("甲", "乙", "一组");
        assertThat(groupPath(below)).endsWith("departments/甲/乙/一组");
    }

    @Test
    void one_is_not_moved_into_itself_or_below_itself() {
        String a = create(null, text("甲"));
        String below = create(a, text("一组"));

        assertRefused(Reason.INTO_ITSELF, () -> move(a, below, null));
        assertRefused(Reason.INTO_ITSELF, () -> move(a, a, null));
    }

    @Test
    void two_that_are_moved_into_each_other_at_the_same_moment_make_no_circle() throws Exception {
        String a = create(null, text("甲"));
        String b = create(null, text("乙"));
        List<List<String>> moves = new ArrayList<>(List.of(List.of(a, b), List.of(b, a)));

        List<Boolean> done = atOnce(2, () -> {
            List<String> mine;
            synchronized (moves) {
                mine = moves.remove(0);
            }
            try {
                move(mine.get(0), mine.get(1), null);
                return true;
            } catch (DepartmentRefusedException e) {
                return false;
            }
        });

        assertThat(done).containsExactlyInAnyOrder(true, false);
        assertThat(children(null, null, 10).items()).hasSize(1);
    }

    @Test
    void the_tree_has_ten_levels_and_no_more() {
        String at = null;
        for (int level = 1; level <= 10; level++) {
            at = create(at, text("第" + level + "级"));
        }
        String deepest = Objects.requireNonNull(at);
        String other = create(null, text("别的"));

        assertRefused(Reason.TOO_DEEP, () -> create(deepest, text("第11级")));
        assertRefused(Reason.TOO_DEEP, () -> move(other, deepest, null));
    }

    @Test
    void siblings_have_different_names_and_cousins_may_have_the_same() {
        String a = create(null, text("甲"));
        String b = create(null, text("乙"));
        create(a, text("一组"));

        assertRefused(Reason.NAME_TAKEN, () -> create(null, text(" 甲 ")));
        String cousin = create(b, text("一组"));
        assertRefused(Reason.NAME_TAKEN, () -> move(cousin, a, null));
        assertRefused(Reason.NAME_TAKEN, () -> edit(b, 1, text("甲")));
    }
}
