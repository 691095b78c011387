<#import "template.ftl" as layout>
<#import "business.ftl" as business>
<@layout.registrationLayout displayMessage=true; section>
  <#if section = "header">
    ${msg("uc.business.stop." + reason + ".title")}
  <#elseif section = "form">
    <@business.who/>
    <form class="uc-form" action="${url.loginAction}" method="post" novalidate data-reason="${reason}">
      <#if reason == "no-role">
        <#if request == "asked">
          <@layout.note kind="success">${msg("uc.business.stop.no-role.asked")}</@layout.note>
        <#else>
          <#if request == "declined"><@layout.note kind="warning">${msg("uc.business.stop.no-role.declined")}</@layout.note></#if>
          <p>${msg("uc.business.stop.no-role.text")}</p>
          <div class="uc-actions"><button type="submit" name="action" value="ask" class="uc-btn uc-primary uc-block" id="uc-ask">${msg("uc.business.stop.no-role.ask")}</button></div>
        </#if>
      <#elseif reason == "level">
        <#if lapsed??><div id="uc-lapsed"><@layout.note kind="warning" live=false>${msg("uc.business.stop.level.lapsed", msg("uc.business.level-name-" + lapsed), lapsedAt)}</@layout.note></div></#if>
        <p>${msg("uc.business.stop.level.text", msg("uc.business.level-name-" + reached), msg("uc.business.level-name-" + needed))}</p>
        <#if upgrade>
          <div class="uc-actions"><button type="submit" name="action" value="upgrade" class="uc-btn uc-primary uc-block" id="uc-upgrade">${msg("uc.business.stop.level.upgrade")}</button></div>
        <#elseif accountType == "member">
          <p>${msg("uc.business.stop.level.member")}</p>
        <#else>
          <p>${msg("uc.business.stop.level.how")}</p>
        </#if>
      <#elseif reason == "way">
        <p>${msg("uc.business.stop.way.text")}</p>
        <#list acceptedWays as way>
          <div class="uc-actions"><button type="submit" name="action" value="way-${way}" class="uc-btn uc-block ${(way?index == 0)?then("uc-primary", "uc-plain")}" id="uc-way-again-${way}">${msg("uc.business.stop.way.again", msg("uc.business.way." + way))}</button></div>
        </#list>
        <p class="uc-hint uc-gap-top">${msg("uc.business.stop.way.hint")}</p>
      <#else>
        <p>${msg("uc.business.stop." + reason + ".text")}</p>
      </#if>
      <@business.out/>
    </form>
  </#if>
</@layout.registrationLayout>
