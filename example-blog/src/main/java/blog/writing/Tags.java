package blog.writing;

import blog.Tag;
import blog.Tag_;
import io.charchub.text.Slugs;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The tags that words name: those that there are, and new ones. */
final class Tags {
  private Tags() {}

  /** A tag for each word, in one query where all of them are there already. */
  static Set<Tag> of(List<String> words) {
    List<String> slugs = words.stream().map(word -> Slugs.slugify(word, true)).toList();
    List<Tag> known =
        words.isEmpty()
            ? List.of()
            : Tag.objects.filter(Tag_.slug.in(slugs).or(Tag_.name.in(words))).list();
    List<Tag> all = new ArrayList<>(known);
    Set<Tag> chosen = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String slug = slugs.get(i);
      Tag tag =
          all.stream()
              .filter(each -> each.slug.equals(slug) || each.name.equals(word))
              .findFirst()
              .orElse(null);
      if (tag == null) {
        tag = make(word, slug);
        all.add(tag);
      }
      chosen.add(tag);
    }
    return chosen;
  }

  private static Tag make(String word, String slug) {
    Tag tag = new Tag();
    tag.name = word;
    tag.slug = slug;
    tag.save();
    return tag;
  }
}
