<#import "template.ftl" as layout>
<#assign reached = (level!1)?number>
<#assign state = review!"none">
<@layout.registrationLayout wide=true displayMessage=false; section>
  <#if section = "header">
    ${msg("uc.register.done.title")}
  <#elseif section = "form">
    <form class="uc-form" action="${url.loginAction}" method="post">
      <section class="uc-sheet">
        <@layout.note kind="success">${msg((enterprise!false)?then("uc.register.done.enterprise", "uc.register.done.text"))}</@layout.note>
        <dl class="uc-facts">
          <div><dt>${msg("uc.register.field.username")}</dt><dd>${loginName!}</dd></div>
          <div><dt>${msg("uc.register.done.level")}</dt><dd>${msg("uc.register.done.level-" + reached?c)}</dd></div>
        </dl>
        <#if state != "none"><@layout.note kind="info" live=false>${msg("uc.register.done.review-" + state + ((enterprise!false) && state == "review")?then("-enterprise", ""))}</@layout.note></#if>
        <p class="uc-muted"><#if systemName??>${msg("uc.register.done.next-system", systemName)}<#else>${msg(business?then("uc.register.done.next", "uc.register.done.next-plain"))}</#if></p>
      </section>
      <div class="uc-wizard-actions">
        <button type="submit" name="action" value="login" class="uc-btn uc-plain">${msg("uc.register.to-login")}</button>
        <button type="submit" name="action" value="open" class="uc-btn uc-primary"><#if systemName??>${msg("uc.register.done.enter", systemName)}<#else>${msg(business?then("uc.register.done.open", "uc.register.done.go-on"))}</#if></button>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
