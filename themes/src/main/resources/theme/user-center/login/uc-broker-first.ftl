<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#-- The first login with an identity of a platform. Steps: unbound, confirm, unknown, low, refused. -->
<#macro leave key primary=false>
  <div class="uc-actions"><button type="submit" name="action" value="leave" class="uc-btn ${primary?then("uc-primary", "uc-plain")} uc-block" id="uc-broker-leave" formnovalidate>${msg(key)}</button></div>
</#macro>
<#macro who>
  <#if brokerLabel?has_content>
    <dl class="uc-facts"><div><dt>${msg("uc.broker.label." + brokerWay)}</dt><dd>${brokerLabel}</dd></div><#nested></dl>
  </#if>
</#macro>
<@layout.registrationLayout displayMessage=true; section>
  <#if section = "header">
    <#if brokerWay??>${msg("uc.broker.title." + brokerWay)}<#else>${msg("uc.login.title")}</#if>
  <#elseif section = "form">
    <#if brokerStep == "low">
      <@layout.note kind="info">${msg("uc.broker.low")}</@layout.note>
      <@who/>
      <section aria-labelledby="uc-broker-raise">
        <h2 id="uc-broker-raise">${msg("uc.broker.low.new")}</h2>
        <p>${msg("uc.broker.low.new-how")}</p>
        <#if brokerRaise??><div class="uc-actions"><a class="uc-btn uc-primary uc-block" id="uc-broker-raise-link" href="${brokerRaise}" target="_blank" rel="noopener noreferrer">${msg("uc.broker.low.raise")}</a></div></#if>
        <form action="${url.loginAction}" method="post" novalidate>
          <div class="uc-actions"><button type="submit" name="action" value="again" class="uc-btn uc-plain uc-block" id="uc-broker-again">${msg("uc.broker.low.again")}</button></div>
        </form>
      </section>
      <section class="uc-gap-top uc-broker-have" aria-labelledby="uc-broker-have">
        <h2 id="uc-broker-have">${msg("uc.broker.low.have")}</h2>
        <p>${msg(brokerEnterprise?then("uc.broker.low.have-how-enterprise", "uc.broker.low.have-how"))}</p>
        <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
          <#if brokerOther!false>
            <@layout.note kind="warning">${msg("uc.broker.other." + brokerWay)}</@layout.note>
            <input type="hidden" name="replace" value="true">
          </#if>
          <@field.password name="password" label=msg("password") error="" autocomplete="current-password"/>
          <div class="uc-actions"><button type="submit" name="action" value="password" class="uc-btn uc-plain uc-block" id="uc-broker-password">${msg((brokerOther!false)?then("uc.broker.replace", "uc.broker.link"))}</button></div>
        </form>
      </section>
      <form action="${url.loginAction}" method="post" novalidate><@leave key="uc.broker.other-way"/></form>
    <#else>
      <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
        <#if brokerStep == "unbound">
          <@layout.note kind="info">${msg("uc.broker.unbound." + brokerWay)}</@layout.note>
          <@who/>
          <div class="uc-actions"><button type="submit" name="action" value="bind-later" class="uc-btn uc-primary uc-block" id="uc-broker-bind-later">${msg("uc.broker.bind-later")}</button></div>
          <@leave key="uc.broker.not-now"/>
        <#elseif brokerStep == "confirm">
          <@layout.note kind="info">${msg(brokerEnterprise?then("uc.broker.confirm-enterprise", "uc.broker.confirm"))}</@layout.note>
          <#assign holder = brokerEnterprise?then("enterprise", "person")>
          <#if brokerContested><@layout.note kind="warning">${msg(brokerSameName?then("uc.takeover.typed-", "uc.takeover.other-name-") + holder)}</@layout.note></#if>
          <@who>
            <div><dt>${msg("uc.broker.account")}</dt><dd>${brokerAccount}</dd></div>
            <#if brokerContested>
              <div><dt>${msg("uc.takeover.since")}</dt><dd>${brokerSince}</dd></div>
              <#if brokerContact?has_content><div><dt>${msg("uc.takeover.contact")}</dt><dd>${brokerContact}</dd></div></#if>
            </#if>
          </@who>
          <#if brokerOther><@layout.note kind="warning">${msg("uc.broker.other." + brokerWay)}</@layout.note><input type="hidden" name="replace" value="true"></#if>
          <#if brokerSameName><div class="uc-actions"><button type="submit" name="action" value="link" class="uc-btn uc-primary uc-block" id="uc-broker-link">${msg(brokerOther?then("uc.broker.replace", "uc.broker.link"))}</button></div></#if>
          <#if brokerContested><div class="uc-actions"><button type="submit" name="action" value="take-over" class="uc-btn uc-plain uc-block" id="uc-broker-take-over">${msg("uc.takeover.begin-" + holder)}</button></div></#if>
          <@leave key="uc.broker.other-way"/>
        <#elseif brokerStep == "unknown">
          <@layout.note kind="info">${msg(brokerEnterprise?then("uc.broker.unknown-enterprise", "uc.broker.unknown"))}</@layout.note>
          <@who/>
          <div class="uc-actions"><button type="submit" name="action" value="register" class="uc-btn uc-primary uc-block" id="uc-broker-register">${msg("uc.broker.register")}</button></div>
          <@leave key="uc.broker.other-way"/>
        <#else>
          <@leave key="uc.broker.to-login" primary=true/>
        </#if>
      </form>
    </#if>
  </#if>
</@layout.registrationLayout>
