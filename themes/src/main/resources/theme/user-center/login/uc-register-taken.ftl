<#import "template.ftl" as layout>
<#assign what = taken!"mobile">
<#assign name = what == "username">
<#macro goLogin>
          <li><div><strong>${msg("uc.register.taken.login")}</strong><p class="uc-hint">${msg("uc.register.taken.login-hint")}</p></div>
            <a class="uc-btn ${name?then("uc-plain", "uc-primary")}" href="${url.loginUrl}">${msg("uc.register.to-login")}</a></li>
</#macro>
<#macro goBack>
          <li><div><strong>${msg("uc.register.taken.correct")}</strong><p class="uc-hint">${msg("uc.register.taken.correct-hint." + what)}</p></div>
            <button type="submit" name="action" value="back" class="uc-btn ${name?then("uc-primary", "uc-plain")}">${msg("uc.register.taken.back")}</button></li>
</#macro>
<#macro recover>
          <li><div><strong>${msg("uc.register.taken.recover")}</strong><p class="uc-hint">${msg("uc.register.taken.recover-hint")}</p></div>
            <a class="uc-btn uc-plain" id="uc-taken-recover" href="${url.loginResetCredentialsUrl}&amp;find=password">${msg("uc.register.taken.to-recovery")}</a></li>
</#macro>
<@layout.registrationLayout wide=true displayMessage=false; section>
  <#if section = "header">
    ${msg("uc.register.taken.title." + what)}
  <#elseif section = "form">
    <form class="uc-form" action="${url.loginAction}" method="post">
      <section class="uc-sheet">
        <@layout.note kind="warning">${msg("uc.register.taken.text." + what)}</@layout.note>
        <h2>${msg("uc.register.taken.ways")}</h2>
        <ul class="uc-options-list">
          <#if name><@goBack/><@goLogin/><#else><@goLogin/><#if realm.resetPasswordAllowed><@recover/></#if><@goBack/></#if>
          <#if realm.resetPasswordAllowed>
            <li id="uc-taken-appeal"><div><strong>${msg("uc.register.taken.help")}</strong><p class="uc-hint">${msg("uc.register.taken.appeal-hint")}<#if properties.hotline?has_content> ${msg("uc.register.taken.hotline", properties.hotline)}</#if></p></div>
              <a class="uc-btn uc-plain" href="${url.loginResetCredentialsUrl}&amp;find=appeal">${msg("uc.register.taken.to-appeal")}</a></li>
          </#if>
        </ul>
      </section>
    </form>
  </#if>
</@layout.registrationLayout>
