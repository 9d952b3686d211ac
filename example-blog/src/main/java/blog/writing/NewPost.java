package blog.writing;

import blog.Post;
import io.charchub.db.models.Transactions;
import io.charchub.forms.ModelForm;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Languages;
import io.charchub.views.generic.CreateView;
import java.util.Map;

/** A new post. */
final class NewPost extends CreateView<Post> {
  NewPost() {
    super(Post.objects, PostForm::new);
    template("blog/write.ftlh");
  }

  /** In the language of the page, until its author says otherwise. */
  @Override
  protected Post row(Request request, Map<String, Object> kwargs) {
    Post post = super.row(request, kwargs);
    boolean persian = Languages.current().getLanguage().equals("fa");
    post.language = persian ? Post.Language.FA : Post.Language.EN;
    post.slug = "";
    return post;
  }

  @Override
  protected Response valid(Request request, Map<String, Object> kwargs, ModelForm<Post> form)
      throws Exception {
    PostForm sent = (PostForm) form;
    sent.press(request);
    if (sent.isPreview()) {
      return page(request, kwargs, form, sent.preview());
    }
    Transactions.atomic(
        () -> {
          form.instance().author.set(Authors.of(Authors.user(request)));
          sent.save();
        });
    return Saved.answer(request, form.instance());
  }
}
