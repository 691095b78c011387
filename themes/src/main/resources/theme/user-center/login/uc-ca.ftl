<#import "template.ftl" as layout>
<#import "ways.ftl" as waysIn>
<#import "ca-agent.ftl" as agent>
<@layout.registrationLayout displayMessage=true displayInfo=realm.registrationAllowed && !registrationDisabled??; section>
  <#if section = "header">
    ${msg("uc.login.title")}
  <#elseif section = "form">
    <@waysIn.tabs/>
    <@agent.vendor/>
    <#if caStep == "choose">
      <@agent.keys purpose="login" submit="uc.ca.sign"/>
    <#else>
      <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
        <#if caStep == "renew">
          <@layout.note kind="info">${msg("uc.ca.renewed", caHolder)}</@layout.note>
          <dl class="uc-facts"><div><dt>${msg("uc.ca.account")}</dt><dd>${caAccount}</dd></div></dl>
          <div class="uc-actions"><button type="submit" name="action" value="renew" class="uc-btn uc-primary uc-block" id="uc-ca-renew">${msg("uc.ca.renew")}</button></div>
        <#elseif caStep == "unbound">
          <@layout.note kind="warning">${msg((caAccount??)?then("uc.ca.renewing", "uc.ca.unbound"), caHolder)}</@layout.note>
          <#if caAccount??><dl class="uc-facts"><div><dt>${msg("uc.ca.account")}</dt><dd id="uc-ca-account">${caAccount}</dd></div></dl></#if>
          <div class="uc-actions"><button type="submit" name="action" value="bind-later" class="uc-btn uc-primary uc-block" id="uc-ca-bind-later">${msg("uc.ca.bind-later")}</button></div>
          <#if caContested!false><div class="uc-actions"><button type="submit" name="action" value="take-over" class="uc-btn uc-plain uc-block" id="uc-ca-take-over">${msg("uc.ca.take-over")}</button></div></#if>
        <#elseif caStep == "bind-later">
          <@layout.note kind="info">${msg("uc.ca.bind-later-how", caHolder)}</@layout.note>
        <#elseif caStep == "unknown">
          <@layout.note kind="info">${msg(caEnterprise?then("uc.ca.unknown-enterprise", "uc.ca.unknown-person"), caHolder)}</@layout.note>
          <div class="uc-actions"><button type="submit" name="action" value="register" class="uc-btn uc-primary uc-block" id="uc-ca-register">${msg("uc.ca.register")}</button></div>
        </#if>
        <div class="uc-actions"><button type="submit" name="action" value="again" class="uc-btn uc-plain uc-block" id="uc-ca-again">${msg("uc.ca.again")}</button></div>
      </form>
    </#if>
  <#elseif section = "info">
    <#if realm.registrationAllowed && !registrationDisabled??>
      <p>${msg("uc.login.no-account")} <a href="${url.registrationUrl}">${msg("uc.login.register")}</a></p>
    </#if>
  </#if>
</@layout.registrationLayout>
