<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("uc.register.logged-in.title")}
  <#elseif section = "form">
    <form action="${url.loginAction}" method="post">
      <p>${msg("uc.register.logged-in.text", visitor)}</p>
      <div class="${properties.kcFormGroupClass!}">
        <button class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" type="submit" name="action" value="login">${msg("uc.register.logged-in.continue", visitor)}</button>
      </div>
      <div class="${properties.kcFormGroupClass!}">
        <button class="${properties.kcButtonClass!} ${properties.kcButtonDefaultClass!} ${properties.kcButtonBlockClass!}" type="submit" name="action" value="logout">${msg("uc.register.logged-in.logout")}</button>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
