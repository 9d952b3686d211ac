package lending;

import io.charchub.apps.AppConfig;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ProvidesAdmin;

/** The app {@code lending}. */
public final class LendingConfig extends AppConfig implements ProvidesAdmin {
  @Override
  public void admin(AdminSite site) {
    site.register(Reader.class);
    site.register(Loan.class);
    site.register(
        Book.class,
        admin -> {
          admin.listDisplay("title", "author", "pages", "boughtOn");
          admin.searchFields("title", "author");
          admin.dateHierarchy("boughtOn");
        });
  }
}
