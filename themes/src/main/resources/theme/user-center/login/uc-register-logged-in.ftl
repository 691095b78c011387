<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("uc.register.logged-in.title")}
  <#elseif section = "form">
    <p>${msg("uc.register.logged-in.text", visitor!"")}</p>
    <form action="${url.loginAction}" method="post">
      <div class="uc-actions">
        <button type="submit" name="action" value="login" class="uc-btn uc-primary uc-block">${msg("uc.register.logged-in.continue", visitor!"")}</button>
        <button type="submit" name="action" value="logout" class="uc-btn uc-plain uc-block">${msg("uc.register.logged-in.logout")}</button>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
