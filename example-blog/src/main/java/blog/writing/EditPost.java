package blog.writing;

import blog.Post;
import blog.Post_;
import io.charchub.db.models.QuerySetOf;
import io.charchub.forms.ModelForm;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.views.generic.UpdateView;
import java.util.Map;

/** Changes a post of one's own; that of anybody else is not there. */
final class EditPost extends UpdateView<Post> {
  EditPost() {
    super(Post.objects, PostForm::new);
    template("blog/write.ftlh");
  }

  @Override
  protected QuerySetOf<Post, ?> querySet(Request request, Map<String, Object> kwargs) {
    return Post.objects.filter(Post_.author.user().eq(Authors.user(request)));
  }

  @Override
  protected Response valid(Request request, Map<String, Object> kwargs, ModelForm<Post> form)
      throws Exception {
    PostForm sent = (PostForm) form;
    sent.press(request);
    return sent.isPreview()
        ? page(request, kwargs, form, sent.preview())
        : Saved.answer(request, sent.save());
  }
}
